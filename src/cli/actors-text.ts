import type { Codebook } from '../model/codebook.ts';
import { formatDays } from '../model/when.ts';
import type { CommandContext } from './command.ts';
import type { ProvisionalActor } from './desk-records.ts';
import { safe } from './style.ts';
import { type CountedWords, counted, type Words } from './words.ts';
import { wrapped } from './wrap.ts';

const claimWords: CountedWords = {
  one: { en: '{n} claim', it: '{n} affermazione' },
  other: { en: '{n} claims', it: '{n} affermazioni' },
};
const articleWords: CountedWords = {
  one: { en: '{n} article', it: '{n} articolo' },
  other: { en: '{n} articles', it: '{n} articoli' },
};
const groupWords: CountedWords = {
  one: {
    en: '{n} armed body the codebook does not know',
    it: '{n} formazione armata che il repertorio non conosce',
  },
  other: {
    en: '{n} armed bodies the codebook does not know',
    it: '{n} formazioni armate che il repertorio non conosce',
  },
};
const againstWords: Words = { en: 'against', it: 'contro' };
const alsoWords: Words = { en: 'also written', it: 'anche scritto' };
const pasteWords: Words = {
  en: 'To make one known, complete its entry and put it under `actors:` in a file of codebook/actors/, run `riscontro codebook check`, then add the articles again.',
  it: 'Per farne conoscere una, completa la sua voce, mettila sotto `actors:` in un file di codebook/actors/, esegui `riscontro codebook check` e aggiungi di nuovo gli articoli.',
};

/** What `actors --provisional` prints: of each body the facts, a sentence and the entry it could have. */
export function provisionalText(
  actors: readonly ProvisionalActor[],
  codebook: Codebook,
  context: CommandContext,
): string {
  const { style, language } = context;
  const width = Math.max(60, Math.min(110, context.out.columns));
  const blocks = actors.map((actor) => [
    `${style.bold(safe(actor.name))}  ${style.dim(factsOf(actor, codebook, context))}`,
    ...wrapped(safe(actor.example.quote).replace(/\s+/g, ' ').trim(), width - 4).map((line) => `    ${line}`),
    ...actor.entry.trimEnd().split('\n').map(safe),
    '',
  ]);
  const total = style.bold(counted(actors.length, groupWords, language));
  const advice = actors.length > 0 ? wrapped(context.say(pasteWords), width) : [];
  return `${[...blocks.flat(), total, ...advice].join('\n')}\n`;
}

function factsOf(actor: ProvisionalActor, codebook: Codebook, context: CommandContext): string {
  const { language, say } = context;
  const against = actor.against.map((id) => codebook.actors.get(id)?.name ?? id);
  const also = actor.names.slice(1).map((name) => safe(name));
  return [
    counted(actor.claims, claimWords, language),
    counted(actor.articles, articleWords, language),
    formatDays(actor.first, actor.last),
    actor.countries.join(', '),
    against.length > 0 ? `${say(againstWords)} ${against.join(', ')}` : '',
    also.length > 0 ? `${say(alsoWords)} ${also.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
