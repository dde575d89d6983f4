import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { datesSchema } from '../model/date-words.ts';
import { grammarSchema, wordsSchema } from '../model/grammar.ts';
import { inflectionSchema } from '../model/inflection.ts';
import {
  attributionWordsSchema,
  domainsSchema,
  type Language,
  meansSchema,
  type Nationalities,
  numbersSchema,
} from '../model/language.ts';
import { peopleSchema } from '../model/people-words.ts';
import { statusWordsSchema } from '../model/status-words.ts';
import { entriesOf, triggerFileSchema, wordClassFileSchema } from '../model/trigger.ts';
import { verbsSchema } from '../model/verb-words.ts';
import { loadYaml, parseYaml, yamlFiles } from './load-yaml.ts';

/** Codes of the languages that have a folder, sorted. */
export function languageCodes(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'grammar.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Reads and validates one language folder.
 * @throws Problem `codebook/invalid` or `codebook/missing`.
 */
export function loadLanguage(folder: string, code: string, nationalities: Nationalities = {}): Language {
  const file = (name: string) => join(folder, code, `${name}.yaml`);
  return {
    code,
    grammar: loadYaml(file('grammar'), grammarSchema),
    words: loadYaml(file('words'), wordsSchema),
    inflection: loadYaml(file('inflection'), inflectionSchema),
    verbs: loadYaml(file('verbs'), verbsSchema),
    status: loadYaml(file('status'), statusWordsSchema),
    people: loadYaml(file('people'), peopleSchema),
    numbers: loadYaml(file('numbers'), numbersSchema),
    dates: loadYaml(file('dates'), datesSchema),
    attribution: loadYaml(file('attribution'), attributionWordsSchema),
    means: loadYaml(file('means'), meansSchema),
    domains: loadYaml(file('domains'), domainsSchema),
    // A class of words is tried after the entries of a word's own.
    triggers: [
      ...yamlFiles(join(folder, code, 'lexicon')).flatMap(
        (path) => loadYaml(path, triggerFileSchema).triggers,
      ),
      ...loadYaml(file('classes'), wordClassFileSchema).classes.flatMap(entriesOf),
    ],
    nationalities: Object.fromEntries(
      Object.entries(nationalities).map(([country, words]) => [country, words[code] ?? []]),
    ),
    noise: parseYaml(file('noise')),
  };
}
