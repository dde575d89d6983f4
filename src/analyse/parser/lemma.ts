/**
 * A lemma as an edit of the form: `k2|are` keeps the case, drops two characters and adds "are"; `l...` lowers first.
 * As `training/reader/lemma.py`.
 */
export type LemmaScript = (form: string) => string;

const pattern = /^([kl])(\d+)\|(.*)$/su;
const surrogate = /[\ud800-\udfff]/;

/** Whether a script can be read. */
export function isLemmaScript(script: string): boolean {
  return pattern.test(script);
}

/** Reads a script once; where a form is too short for it the lemma is the form. Throws when it is no script. */
export function lemmaScript(script: string): LemmaScript {
  const [, letterCase, dropped, added = ''] = pattern.exec(script) ?? [];
  if (dropped === undefined) throw new Error(`not a lemma script: ${script}`);
  const drop = Number(dropped);
  const lowers = letterCase === 'l';
  return (form) => {
    const base = lowers ? form.toLowerCase() : form;
    if (drop === 0) return base + added;
    if (!surrogate.test(base)) return drop > base.length ? form : base.slice(0, base.length - drop) + added;
    const characters = Array.from(base);
    return drop > characters.length ? form : characters.slice(0, characters.length - drop).join('') + added;
  };
}
