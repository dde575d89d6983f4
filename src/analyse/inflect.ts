import type { Inflection, IrregularVerb } from '../model/inflection.ts';
import type { Morphology } from '../model/token.ts';

/** One inflected form with what it says of the word. */
export interface InflectedForm {
  readonly form: string;
  readonly morphology: Morphology;
}

const persons = [
  { person: 1, number: 'singular' },
  { person: 2, number: 'singular' },
  { person: 3, number: 'singular' },
  { person: 1, number: 'plural' },
  { person: 2, number: 'plural' },
  { person: 3, number: 'plural' },
] as const;

/** All forms of a verb from its infinitive, by the endings of `languages/LANG/inflection.yaml`; irregular parts override. */
export function verbForms(
  lemma: string,
  irregular: IrregularVerb | undefined,
  table: Inflection,
): readonly InflectedForm[] {
  const conjugation = table.verbs.find((v) => lemma.endsWith(v.ending));
  if (!conjugation) return [];
  const stem = lemma.slice(0, lemma.length - conjugation.ending.length);
  const join = seamJoiner(table, conjugation.ending);
  const forms: InflectedForm[] = [{ form: lemma, morphology: { form: 'infinitive' } }];
  if (table.truncatedInfinitive && lemma.endsWith(table.truncatedInfinitive)) {
    forms.push({
      form: lemma.slice(0, -table.truncatedInfinitive.length),
      morphology: { form: 'infinitive' },
    });
  }
  const add = (form: string, morphology: Morphology) => forms.push({ form, morphology });

  for (const group of conjugation.finite) {
    const given = irregularForms(irregular, group.mood, group.tense, table);
    persons.forEach((who, i) => {
      const form = given?.[i] ?? join(stem, group.endings[i] ?? '');
      add(form, { form: 'finite', mood: group.mood, tense: group.tense, ...who });
    });
  }
  if (irregular?.third)
    add(irregular.third, {
      form: 'finite',
      mood: 'indicative',
      tense: 'present',
      person: 3,
      number: 'singular',
    });
  for (const form of participleForms(irregular, table) ?? conjugation.participle.map((e) => join(stem, e))) {
    add(form, { form: 'participle', tense: 'past' });
  }
  for (const form of irregular?.gerund ? [irregular.gerund] : conjugation.gerund.map((e) => join(stem, e))) {
    add(form, { form: 'gerund' });
  }
  for (const ending of conjugation.presentParticiple)
    add(join(stem, ending), { form: 'participle', tense: 'present' });
  return [...forms, ...encliticForms(forms, lemma, table)];
}

function irregularForms(
  verb: IrregularVerb | undefined,
  mood: Morphology['mood'],
  tense: Morphology['tense'],
  table: Inflection,
): readonly string[] | undefined {
  if (!verb) return undefined;
  const stemmed = (stem: string | undefined, endings: readonly string[] | undefined) =>
    stem && endings ? endings.map((e) => stem + e) : undefined;
  if (mood === 'conditional') return stemmed(verb.futureStem, table.futureEndings?.conditional);
  if (mood === 'subjunctive') {
    return tense === 'present'
      ? verb.subjunctive
      : stemmed(verb.pastSubjunctive, table.pastSubjunctiveEndings ?? undefined);
  }
  if (tense === 'present') return verb.present;
  if (tense === 'imperfect')
    return verb.imperfect ?? stemmed(verb.imperfectStem, table.imperfectEndings ?? undefined);
  if (tense === 'future') return stemmed(verb.futureStem, table.futureEndings?.future);
  if (verb.pasts) return [0, 1, 2, 3, 4, 5].map((i) => verb.pasts?.[i === 0 || i === 2 ? 0 : 1] ?? '');
  return typeof verb.past === 'string' ? Array.from({ length: 6 }, () => verb.past as string) : verb.past;
}

function participleForms(verb: IrregularVerb | undefined, table: Inflection): readonly string[] | undefined {
  const participles = verb?.participles ?? (verb?.participle ? [verb.participle] : undefined);
  if (!participles) return undefined;
  return participles.flatMap((p) => {
    const stem = table.participleEndings[0] === '' ? p : p.slice(0, -1);
    return table.participleEndings.map((e) => stem + e);
  });
}

/** Infinitives and gerunds with a pronoun attached (attaccarli, costringendoli). */
function encliticForms(forms: readonly InflectedForm[], lemma: string, table: Inflection): InflectedForm[] {
  const hosts = forms.filter(
    (f) => f.morphology.form === 'gerund' || (f.morphology.form === 'infinitive' && f.form === lemma),
  );
  return hosts.flatMap((host) =>
    table.encliticEndings.map((clitic) => ({
      form: (host.morphology.form === 'infinitive' ? host.form.slice(0, -1) : host.form) + clitic,
      morphology: host.morphology,
    })),
  );
}

function seamJoiner(table: Inflection, verbClass: string): (stem: string, ending: string) => string {
  const seams = table.seams
    .filter((seam) => seam[2] === verbClass)
    .map(([pattern, replacement]) => ({ pattern: new RegExp(pattern), replacement }));
  return (stem, ending) => {
    const seamed = `${stem}|${ending}`;
    const rule = seams.find((s) => s.pattern.test(seamed));
    return (rule ? seamed.replace(rule.pattern, rule.replacement) : seamed).replace('|', '');
  };
}

/** The plural forms of a noun. */
export function nounPlurals(lemma: string, table: Inflection): readonly string[] {
  return byEndingRules(lemma, table.nouns);
}

/** All gender and number forms of an adjective, the lemma included. */
export function adjectiveForms(lemma: string, table: Inflection): readonly string[] {
  return byEndingRules(lemma, table.adjectives);
}

function byEndingRules(lemma: string, rules: Inflection['nouns']): readonly string[] {
  for (const [pattern, endings] of rules) {
    const expression = new RegExp(pattern);
    if (expression.test(lemma)) return endings.map((ending) => lemma.replace(expression, ending));
  }
  return [];
}
