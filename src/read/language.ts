import { franc } from 'franc';
import { Problem } from '../model/problem.ts';
import type { ReadingLanguage } from './reading-language.ts';

/**
 * Languages that identification may answer with, beside those that can be read: enough to tell a Spanish or an
 * Arabic article from an Italian one. Among all 180, short headlines are often mistaken (25 right of 40,
 * against 39 of 40 among a few). ISO 639-3 to the tag shown to people.
 */
const others: Readonly<Record<string, string>> = {
  fra: 'fr',
  spa: 'es',
  deu: 'de',
  por: 'pt',
  nld: 'nl',
  ron: 'ro',
  tur: 'tr',
  arb: 'ar',
  rus: 'ru',
  ukr: 'uk',
  heb: 'he',
  pes: 'fa',
};

/** Below this many letters, trigrams say less than function words do. */
const shortText = 120;
const headlineLetters = 60;
const sampleLength = 6000;

/**
 * Tells the language of a text.
 * @param wanted the language the caller or the source insists on, if any
 * @throws Problem `input/unsupported-language` when it has no folder under `languages/`.
 */
export function identifyLanguage(
  text: string,
  languages: readonly ReadingLanguage[],
  item: string,
  wanted?: string,
): ReadingLanguage {
  if (wanted !== undefined) {
    const code = wanted.toLowerCase().split(/[-_]/)[0] ?? '';
    const found = languages.find((language) => language.code === code || language.iso639 === code);
    if (found) return found;
    throw unsupported(wanted, languages, item);
  }
  const sample = prose(text);
  const byWords = commonest(sample, languages);
  const lead = byWords?.margin ?? 0;
  // A third of the words are this language's commonest: trigrams, which names mislead and which take longer, are not asked.
  if (byWords && byWords.share >= 0.33 && lead >= 0.15) return byWords.language;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  // A headline: a few words of grammar say more than the trigrams of names.
  if (byWords && letters < headlineLetters && lead >= 0.1) return byWords.language;
  const tag = franc(sample, {
    only: [...languages.map((l) => l.iso639), ...Object.keys(others)],
    minLength: 10,
  });
  const byTrigrams = languages.find((language) => language.iso639 === tag);
  if (byTrigrams) return byWords && letters < shortText && lead >= 0.15 ? byWords.language : byTrigrams;
  throw unsupported(others[tag] ?? 'unknown', languages, item);
}

function unsupported(found: string, languages: readonly ReadingLanguage[], item: string): Problem {
  return new Problem('input/unsupported-language', item, {
    found,
    expected: languages.map((language) => language.code).join(', '),
  });
}

/** The longest lines first, since tag runs and menus are short or made of names; cut to a sample. */
function prose(text: string): string {
  const lines = text.slice(0, 40_000).split('\n');
  const sentences = lines.filter((line) => /\p{Ll}[.,;:]/u.test(line));
  return (sentences.length > 0 ? sentences : lines).join('\n').slice(0, sampleLength);
}

/** The language whose function words make up the largest share of the words, and by how much it leads. */
function commonest(
  sample: string,
  languages: readonly ReadingLanguage[],
): { language: ReadingLanguage; share: number; margin: number } | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const ranked = languages
    .map((language) => ({
      language,
      share: words.filter((word) => language.functionWords.has(word)).length / Math.max(1, words.length),
    }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = ranked;
  if (!first || first.share === 0) return null;
  return { ...first, margin: first.share - (second?.share ?? 0) };
}
