import type { DateWords } from '../model/date-words.ts';
import { dayOf } from '../model/when.ts';

/** The words of a sentence by place, the empty string beyond its end. */
export type FormAt = (at: number) => string;

/** A value written from a place on, and how many words it takes. */
type Written<T> = readonly (readonly [length: number, value: T])[];

/** 2014, '14. */
export function yearAt(formAt: FormAt, at: number): Written<number> {
  const form = formAt(at);
  if (/^(?:1[89]|20)\d\d$/.test(form)) return [[1, Number(form)]];
  const short = /^'(\d\d)$/.exec(form === "'" ? `'${formAt(at + 1)}` : form)?.[1];
  if (short === undefined) return [];
  return [[form === "'" ? 2 : 1, Number(short) + (Number(short) < 50 ? 2000 : 1900)]];
}

/** "1990s", "the nineties", "gli anni '90": the first year, in its century where none is written. */
export function decadeAt(formAt: FormAt, at: number, decades: DateWords['decades']): Written<number> {
  const form = formAt(at);
  const word = Object.hasOwn(decades, form) ? decades[form] : undefined;
  if (word !== undefined) return [[1, word]];
  const from = form === "'" ? 1 : 0;
  const written = formAt(at + from);
  const glued = /^'?(\d0|\d{3}0)s$/.exec(written)?.[1];
  if (glued !== undefined) return [[1 + from, Number(glued)]];
  const plain = /^'?(\d0|\d{3}0)$/.exec(written)?.[1];
  if (plain === undefined) return [];
  return [[1 + from + (formAt(at + from + 1) === 's' ? 1 : 0), Number(plain)]];
}

/** 3/2/2019, 3.2.2019, 2019-02-03, however it fell into words: every day it can be. */
export function figuresAt(
  formAt: FormAt,
  at: number,
  order: DateWords['figures'],
): Written<readonly string[]> {
  for (const length of [5, 1]) {
    const written = Array.from({ length }, (_, i) => formAt(at + i)).join('');
    const days = daysIn(written, order);
    if (days.length > 0) return [[length, days]];
  }
  return [];
}

function daysIn(written: string, order: DateWords['figures']): readonly string[] {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written);
  const day = (year: string, month: string, date: string) => dayOf(Number(year), Number(month), Number(date));
  const real = (days: readonly (string | null)[]) => [...new Set(days.filter((one) => one !== null))];
  if (iso) return real([day(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '')]);
  const [, a = '', , b = '', year = ''] = /^(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)$/.exec(written) ?? [];
  if (year === '') return [];
  if (order !== null) return real([order === 'day-month' ? day(year, b, a) : day(year, a, b)]);
  return real([day(year, b, a), day(year, a, b)]);
}

/** 14:30, 14.30, "5 pm", "5 p.m.": how many words, or null. */
export function clockAt(formAt: FormAt, at: number): number | null {
  const form = formAt(at);
  const half = /^[ap]\.?m\.?$/.test(formAt(at + 1));
  if (/^(?:[01]?\d|2[0-4])[:.]\d\d$/.test(form)) return half ? 2 : 1;
  if (half && /^\d{1,2}$/.test(form)) return 2;
  return /^(?:[01]?\d|2[0-4])(?:[:.]\d\d)?[ap]m$/.test(form) ? 1 : null;
}
