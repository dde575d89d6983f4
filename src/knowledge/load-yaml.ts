import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { Problem } from '../model/problem.ts';
import { lineOf } from './yaml-lines.ts';

/**
 * Reads one YAML file and holds it against a schema.
 * @throws Problem `codebook/missing` when the file cannot be read, `codebook/invalid` naming the first
 * place where it departs from the schema, with its line.
 */
export function loadYaml<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  const source = sourceOf(path);
  const parsed = schema.safeParse(parsedSource(source, path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const line = lineOf(source, issue?.path ?? []);
  throw new Problem('codebook/invalid', path, {
    where: issue?.path.join('.') ?? '',
    found: issue?.message ?? 'unknown',
    ...(line !== null && { line }),
  });
}

/** Reads one YAML file without a schema; same problems as `loadYaml`. */
export function parseYaml(path: string): unknown {
  return parsedSource(sourceOf(path), path);
}

/** The text of a file of data. */
export function sourceOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Problem('codebook/missing', path, {}, cause);
  }
}

function parsedSource(source: string, path: string): unknown {
  try {
    return load(source);
  } catch (cause) {
    const mark = cause instanceof YAMLException ? cause.mark : undefined;
    const found = cause instanceof YAMLException ? cause.reason : String((cause as Error).message);
    throw new Problem(
      'codebook/invalid',
      path,
      { where: '', found, ...(mark && { line: mark.line + 1 }) },
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
