import { z } from 'zod';
import { affixesOfWord } from './features.ts';
import { isLemmaScript } from './lemma.ts';

const names = z.array(z.string().min(1)).min(1).max(256);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The files of a package besides `reader.json`, whose hashes it holds. */
export const packageFiles = ['forms.onnx', 'reader.onnx', 'relations.onnx', 'words.txt'] as const;
export type PackageFile = (typeof packageFiles)[number];

/** `reader.json`: what the numbers that go into the network and come out of it stand for. */
export const cardSchema = z.object({
  name: z.literal('reader'),
  version: z.string().min(1),
  affixRows: z.int().min(affixesOfWord).max(65_536),
  width: z.int().min(1).max(4096).describe("Numbers in a form's vector"),
  upos: names,
  features: z
    .record(z.string(), z.array(z.string()).max(255))
    .describe('Class 0 is absent, class k values[k-1]'),
  relations: names.refine((all) => all.includes('root') && all.includes('parataxis'), {
    error: 'lacks root or parataxis',
  }),
  names,
  scripts: z.array(z.string().refine(isLemmaScript)).min(1),
  languages: z.array(z.string().min(2)).min(1),
  files: z.record(z.enum(packageFiles), sha256),
});
export type Card = z.infer<typeof cardSchema>;
