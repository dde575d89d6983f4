import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { z } from 'zod';
import { Problem } from '../model/problem.ts';

/**
 * Reads one YAML file and holds it against a schema.
 * @throws Problem `codebook/missing` when the file cannot be read, `codebook/invalid` naming the first
 * place where it departs from the schema.
 */
export function loadYaml<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  const parsed = schema.safeParse(parseYaml(path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Problem('codebook/invalid', path, {
    where: issue?.path.join('.') ?? '',
    found: issue?.message ?? 'unknown',
  });
}

/** Reads one YAML file without a schema; same problems as `loadYaml`. */
export function parseYaml(path: string): unknown {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Problem('codebook/missing', path, {}, cause);
  }
  try {
    return load(source);
  } catch (cause) {
    throw new Problem(
      'codebook/invalid',
      path,
      { where: '', found: String((cause as Error).message).split('\n')[0] ?? '' },
      cause,
    );
  }
}

/** Paths of the YAML files in a folder, sorted; empty when the folder does not exist. */
export function yamlFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
