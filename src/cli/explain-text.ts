import type { Participant, ResolvedClaim, ResolvedPlace } from '../model/contract.ts';
import { peacetime } from '../model/domain.ts';
import type { Consideration, ExplainedEvent, ExplainedSentence } from '../model/explanation.ts';
import { reasonText, unmetText } from '../model/reason-wording.ts';
import { countText, statusText, whenText } from './claim-text.ts';
import type { CommandContext } from './command.ts';
import { areaText, candidatesText } from './place-text.ts';
import { safe } from './style.ts';
import { treeLines } from './tree-text.ts';
import type { Words } from './words.ts';
import { hanging, wrapped } from './wrap.ts';

const label = {
  tree: { en: 'tree', it: 'albero' },
  names: { en: 'names', it: 'nomi' },
  speaker: { en: 'speaker', it: 'chi parla' },
  doubts: { en: 'doubts', it: 'dubbi' },
  tolls: { en: 'tolls', it: 'bilanci' },
  entry: { en: 'entry', it: 'voce' },
  sense: { en: 'sense', it: 'senso' },
  arguments: { en: 'arguments', it: 'argomenti' },
  fell: { en: 'fell', it: 'scartata' },
  status: { en: 'status', it: 'stato' },
  initiator: { en: 'initiator', it: 'chi' },
  target: { en: 'target', it: 'a chi' },
  places: { en: 'places', it: 'dove' },
  candidates: { en: 'could be', it: 'forse' },
  area: { en: 'lies in', it: 'entro' },
  when: { en: 'when', it: 'quando' },
  counts: { en: 'counts', it: 'quanti' },
  means: { en: 'means', it: 'mezzi' },
  says: { en: 'says who', it: 'secondo' },
  rule: { en: 'rule', it: 'regola' },
  claim: { en: 'claim', it: 'fatto' },
} as const satisfies Readonly<Record<string, Words>>;

const words = {
  noTree: { en: 'none: the analyser gave none', it: "nessuno: l'analizzatore non ne ha dati" },
  noEvent: { en: 'no event word', it: 'nessuna parola di evento' },
  noSentence: { en: 'no sentence', it: 'nessuna frase' },
  carried: { en: 'not named here', it: 'non nominato qui' },
  nothing: { en: 'no claim', it: 'nessuna affermazione' },
  doubts: { en: 'withholds confirmation of the sentence before', it: 'non conferma la frase precedente' },
  hedge: { en: 'with doubt', it: 'con dubbio' },
  noArguments: { en: 'none', it: 'nessuno' },
} as const satisfies Readonly<Record<string, Words>>;

const sectionWords: Readonly<Record<string, Words>> = {
  headline: { en: 'headline', it: 'titolo' },
  standfirst: { en: 'standfirst', it: 'sommario' },
  body: { en: 'body', it: 'testo' },
};

/** Wider lines are hard to read, narrower ones leave no room beside the labels. */
const widest = 110;
const narrowest = 60;
const labelColumns = 11;

/** What `explain` prints for a person, sentence by sentence: no line wider than the terminal, all said without colour. */
export class ExplainText {
  readonly #context: CommandContext;
  readonly #width: number;

  constructor(context: CommandContext) {
    this.#context = context;
    this.#width = Math.max(narrowest, Math.min(widest, context.out.columns));
  }

  /** The article, and whether it was found to be of war. */
  head(article: ExplainedSentence['article'] | undefined): string {
    if (!article) return `${this.#say(words.noSentence)}\n\n`;
    const { style } = this.#context;
    const { id, title, language, published, domain } = article;
    const facts = [published, language, title === null ? null : id].filter(Boolean).join(' · ');
    const cues = domain.suspected
      ? this.#say({
          en: `of war ${domain.warWords}, of ${domain.suspected} ${domain.words.length} (${domain.words.join(', ')})`,
          it: `di guerra ${domain.warWords}, di ${domain.suspected} ${domain.words.length} (${domain.words.join(', ')})`,
        })
      : this.#say({
          en: `of war ${domain.warWords}, of another domain none`,
          it: `di guerra ${domain.warWords}, di un altro ambito nessuna`,
        });
    const verdict = domain.foreign
      ? domain.foreign === peacetime
        ? this.#say({
            en: `peacetime, with too few signs of war (${domain.signs.join(', ') || 'none'}): its claims are background`,
            it: `tempo di pace, con troppo pochi segni di guerra (${domain.signs.join(', ') || 'nessuno'}): le sue affermazioni sono antefatto`,
          })
        : this.#say({
            en: `domain ${domain.foreign}: its claims are background`,
            it: `ambito ${domain.foreign}: le sue affermazioni sono antefatto`,
          })
      : this.#say({ en: 'domain war', it: 'ambito guerra' });
    return this.#lines([
      ...wrapped(safe(title ?? id), this.#width).map(style.bold),
      style.dim(facts),
      ...wrapped(`${verdict}; ${this.#say({ en: 'words', it: 'parole' })} ${safe(cues)}`, this.#width),
    ]);
  }

  /** @param all every sentence of the article, to say where a claim is told that is only repeated here */
  sentence(explained: ExplainedSentence, all: readonly ExplainedSentence[]): string {
    const { style } = this.#context;
    const { sentence, section, text, mentions, speaker, doubts, events, tolls, claims } = explained;
    const where = this.#say(sectionWords[section] ?? { en: section, it: section });
    const title = `${this.#say({ en: 'Sentence', it: 'Frase' })} ${sentence}/${all.length} · ${where}`;
    const names = mentions
      .filter(({ actors, places, describes }) => actors.length + places.length > 0 || describes !== null)
      .map(({ words: name, actors, places, describes }) => {
        const ids = [...actors, ...places];
        return `${safe(name)} (${ids.length > 0 ? ids.join(', ') : describes})`;
      });
    return this.#lines([
      style.bold(title),
      ...wrapped(safe(text), this.#width - 2).map((line) => `  ${line}`),
      '',
      ...this.#tree(explained),
      ...this.#field('names', names.join('; ')),
      ...this.#field('speaker', speaker ? named(speaker.words ?? '?', speaker.candidates) : ''),
      ...this.#field('doubts', doubts ? `"${safe(doubts)}" ${this.#say(words.doubts)}` : ''),
      ...this.#field('tolls', tolls.map(({ words: said, claim }) => `"${safe(said)}" → ${claim}`).join('; ')),
      ...(events.length === 0 ? [`  ${this.#say(words.noEvent)}`] : []),
      ...events.flatMap((event) => ['', ...this.#event(event, claims, all)]),
    ]);
  }

  #tree({ words: tokens }: ExplainedSentence): readonly string[] {
    const indent = labelColumns + 2;
    const lines = treeLines(tokens, this.#width - indent);
    if (lines.length === 0) return this.#field('tree', this.#say(words.noTree));
    const first = `  ${this.#label('tree')}`;
    return lines.map((line, i) => (i === 0 ? first : ' '.repeat(indent)) + line);
  }

  #event(
    event: ExplainedEvent,
    claims: readonly ResolvedClaim[],
    all: readonly ExplainedSentence[],
  ): readonly string[] {
    const { style } = this.#context;
    const claim = event.outcome === 'claim' ? claims.find(({ id }) => id === event.claim) : undefined;
    const steps = event.status.map(
      ({ status, because }) =>
        `${statusText(status, this.#context.language)} (${this.#say(reasonText(because))})`,
    );
    return [
      `  ${style.underline(safe(event.words).replace(/\s+/g, ' '))} → ${this.#outcome(event, all)}`,
      ...event.considered.flatMap((entry) => this.#entry(entry)),
      ...this.#field('status', steps.join(' → '), 4),
      ...(claim ? this.#claim(claim) : []),
      ...this.#field('claim', event.claim ?? '', 4),
    ];
  }

  #outcome(event: ExplainedEvent, all: readonly ExplainedSentence[]): string {
    const { style } = this.#context;
    if (event.outcome === 'nothing') return style.dim(this.#say(words.nothing));
    const holder = all.find(({ claims }) => claims.some(({ id }) => id === event.claim));
    const kind = holder?.claims.find(({ id }) => id === event.claim)?.kind ?? '';
    const at = holder?.sentence ?? 0;
    const joined = {
      claim: null,
      repeat: { en: `told more fully in sentence ${at}`, it: `detto più per intero nella frase ${at}` },
      toll: { en: `the toll of what sentence ${at} tells`, it: `il bilancio di ciò che dice la frase ${at}` },
    }[event.outcome];
    const told = joined ? ` · ${this.#say(joined)}` : '';
    return `${style.cyan(kind)}${told}`;
  }

  #entry(entry: Consideration): readonly string[] {
    const { trigger, pos, senses, arguments: found, fell } = entry;
    const taken = senses.findLast(({ unmet }) => unmet === null);
    const sense = this.#say(label.sense);
    const head = taken
      ? `${trigger} (${pos}), ${sense} ${taken.sense}: ${taken.kind}, frame ${taken.frame}`
      : `${trigger} (${pos})`;
    const failed = senses.flatMap(({ sense: number, kind, unmet }) =>
      unmet ? hanging('', `${sense} ${number}, ${kind}: ${this.#say(unmetText(unmet))}`, this.#room(6)) : [],
    );
    const offered = found.map((a) => `${a.function} "${safe(a.words)}"`).join(', ');
    return [
      ...this.#field('entry', head, 4),
      ...failed.map((line) => `${' '.repeat(6 + labelColumns)}${line}`),
      ...this.#field('arguments', senses.length > 0 ? offered || this.#say(words.noArguments) : '', 4),
      ...this.#field('fell', fell === null ? '' : this.#say(reasonText(fell)), 4),
    ];
  }

  #claim(claim: ResolvedClaim): readonly string[] {
    const { language } = this.#context;
    const { attribution, when } = claim;
    const stated = when?.text ? ` "${safe(when.text)}"` : '';
    const hedge = attribution?.hedge ? `${this.#say(words.hedge)} "${safe(attribution.hedge)}"` : '';
    const speaker = attribution?.speaker ? named(attribution.speaker, [attribution.actor ?? '']) : '';
    return [
      ...this.#field('initiator', claim.initiator.map((one) => this.#participant(one)).join('; '), 4),
      ...this.#field('target', claim.target.map((one) => this.#participant(one)).join('; '), 4),
      ...this.#field('places', claim.places.map((one) => this.#place(one)).join('; '), 4),
      ...claim.places.flatMap((one) => this.#unresolved(one)),
      ...this.#field('when', when ? `${whenText(when, language)}${stated}` : '', 4),
      ...this.#field(
        'counts',
        claim.counts.map((one) => `${countText(one, language)} "${safe(one.wording)}"`).join('; '),
        4,
      ),
      ...this.#field('means', claim.means.join(', '), 4),
      ...this.#field('says', [speaker, hedge].filter(Boolean).join(', '), 4),
      ...this.#field('rule', claim.rule, 4),
    ];
  }

  #participant({ name, mention, at }: Participant): string {
    const said = at === null ? this.#say(words.carried) : `"${safe(mention)}"`;
    return `${safe(name)} (${said})`;
  }

  #place({ name, relation, lat, lon, radiusKm, gazetteerId, text, at }: ResolvedPlace): string {
    const said = at === null ? this.#say(words.carried) : `"${safe(text)}"`;
    const spot =
      lat !== null && lon !== null
        ? `${lat.toFixed(2)}, ${lon.toFixed(2)} ±${Math.round(radiusKm ?? 0)} km`
        : '';
    const facts = [said, gazetteerId, spot].filter(Boolean).join(', ');
    return `${relation === 'in' ? '' : `${relation.replace(/_/g, ' ')} `}${safe(name)} (${facts})`;
  }

  #unresolved({ unresolved }: ResolvedPlace): readonly string[] {
    if (!unresolved) return [];
    const { candidates, area } = unresolved;
    const { language } = this.#context;
    return [
      ...this.#field('candidates', candidatesText(candidates, language), 4),
      ...this.#field('area', area ? areaText(area, language) : '', 4),
    ];
  }

  /** A labelled line, broken where it must; nothing when there is nothing to say. */
  #field(name: keyof typeof label, text: string, indent = 2): readonly string[] {
    if (text === '') return [];
    const [first = '', ...rest] = wrapped(text, this.#room(indent));
    return [
      `${' '.repeat(indent)}${this.#label(name)}${first}`,
      ...rest.map((line) => ' '.repeat(indent + labelColumns) + line),
    ];
  }

  #label(name: keyof typeof label): string {
    return this.#context.style.dim(this.#say(label[name]).padEnd(labelColumns));
  }

  #room(indent: number): number {
    return this.#width - indent - labelColumns;
  }

  #lines(lines: readonly string[]): string {
    return `${lines.join('\n')}\n\n`;
  }

  #say(said: Words): string {
    return said[this.#context.language];
  }
}

function named(name: string, candidates: readonly string[]): string {
  const ids = candidates.filter(Boolean).join(', ');
  return ids ? `${safe(name)} (${ids})` : safe(name);
}
