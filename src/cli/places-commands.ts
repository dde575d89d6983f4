import { relative } from 'node:path';
import {
  addPlaces,
  type CountryReport,
  countryCode,
  openGazetteer,
  removePlaces,
  renewPlaces,
} from '../desk/places.ts';
import { type FoundPlace, findPlaces } from '../desk/search-places.ts';
import { openReader } from '../desk.ts';
import { geonamesCredit, type ImportedCountry } from '../model/gazetteer.ts';
import type { InterfaceLanguage } from '../model/problem-wording.ts';
import { lineFaultWords } from '../model/problem-wording-places.ts';
import { type CommandCall, type CommandContext, type ExitStatus, exit } from './command.ts';
import { importedPlaces } from './places-option.ts';
import { progress } from './progress.ts';
import { safe } from './style.ts';
import { type CountedWords, counted, type Words } from './words.ts';

const placeWords: CountedWords = {
  one: { en: '{n} place', it: '{n} luogo' },
  other: { en: '{n} places', it: '{n} luoghi' },
};
const leftOutWords: CountedWords = {
  one: { en: '{n} record of another kind left out', it: '{n} voce di altro tipo lasciata fuori' },
  other: { en: '{n} records of other kinds left out', it: '{n} voci di altri tipi lasciate fuori' },
};
const skippedWords: CountedWords = {
  one: { en: '{n} line skipped', it: '{n} riga saltata' },
  other: { en: '{n} lines skipped', it: '{n} righe saltate' },
};
const countryWords: CountedWords = {
  one: { en: '{n} country', it: '{n} Paese' },
  other: { en: '{n} countries', it: '{n} Paesi' },
};
const newestWords: Words = { en: 'newest record', it: 'voce più recente' };
const lineWords: Words = { en: 'line {n} skipped', it: 'riga {n} saltata' };
const creditWords: Words = {
  en: 'Data: {credit}. Say so where you publish what rests on it.',
  it: 'Dati: {credit}. Dillo dove pubblichi ciò che ne deriva.',
};
const noneWords: Words = {
  en: 'No place is called that, neither in the codebook nor among those imported.',
  it: 'Nessun luogo si chiama così, né nel repertorio né tra quelli importati.',
};

/** `places add`: a line a country, the lines skipped on standard error, then the credit the licence asks for. */
export async function addCountries(
  path: string,
  countries: readonly string[],
  from: string | undefined,
  context: CommandContext,
): Promise<ExitStatus> {
  const codes = countries.map(countryCode);
  const bar = progress(context, null);
  let reports: readonly CountryReport[];
  try {
    reports = await addPlaces(path, codes, {
      root: context.root,
      from,
      onLines: (country, lines) => bar.reach(lines, country),
    });
  } finally {
    bar.clear();
  }
  if (context.json) await context.out.write(`${JSON.stringify({ path, countries: reports })}\n`);
  else {
    for (const report of reports) {
      await context.out.write(`${countryLine(report, context)}\n`);
      for (const { line, fault } of report.brokenLines)
        await context.err.write(
          `  ${report.code} ${context.say(lineWords).replace('{n}', String(line))}: ${context.say(lineFaultWords[fault])}\n`,
        );
    }
    await context.out.write(summary(path, context));
  }
  return reports.some((report) => report.broken > 0) ? exit.itemFailed : exit.ok;
}

/** `places list`. Throws `places/missing` and its kin. */
export async function listCountries(path: string, context: CommandContext): Promise<void> {
  const gazetteer = openGazetteer(path);
  const { countries } = gazetteer;
  gazetteer.close();
  if (context.json)
    await context.out.write(`${JSON.stringify({ path, countries, credit: geonamesCredit })}\n`);
  else
    await context.out.write(
      `${countries.map((one) => `${countryLine(one, context)}\n`).join('')}${summary(path, context)}`,
    );
}

/** `places remove`. */
export async function removeCountries(
  path: string,
  countries: readonly string[],
  context: CommandContext,
): Promise<void> {
  await removePlaces(path, countries.map(countryCode));
  await listCountries(path, context);
}

/** `places renew`. */
export async function renewIndex(path: string, context: CommandContext): Promise<void> {
  await renewPlaces(path);
  await listCountries(path, context);
}

/** `places search`: exit status 1 when there is nothing of the name. */
export async function searchPlaces(call: CommandCall, context: CommandContext): Promise<ExitStatus> {
  const reader = openReader(context.root, undefined, [], importedPlaces(call, context));
  const found = findPlaces(call.arguments.join(' '), reader.codebook, reader.gazetteer);
  if (context.json) await context.out.write(`${JSON.stringify({ places: found })}\n`);
  else if (found.length === 0) await context.err.write(`${context.say(noneWords)}\n`);
  else await context.out.write(found.map((place) => `${placeLine(place, context)}\n`).join(''));
  return found.length > 0 ? exit.ok : exit.itemFailed;
}

function countryLine(country: ImportedCountry | CountryReport, context: CommandContext): string {
  const { language, style } = context;
  const facts = [
    counted(country.places, placeWords, language),
    'leftOut' in country && country.leftOut > 0 ? counted(country.leftOut, leftOutWords, language) : '',
    country.broken > 0 ? counted(country.broken, skippedWords, language) : '',
    country.newest === null ? '' : `${context.say(newestWords)} ${country.newest}`,
  ];
  return `${style.bold(country.code)}  ${countryName(country.code, language)}: ${facts.filter(Boolean).join('; ')}`;
}

function countryName(code: string, language: InterfaceLanguage): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

/** A path as a person would write it here. */
function shown(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith('..') ? path : here;
}

/** What the index now holds, and who made the data. */
function summary(path: string, context: CommandContext): string {
  const gazetteer = openGazetteer(path);
  const { countries } = gazetteer;
  gazetteer.close();
  const places = countries.reduce((sum, country) => sum + country.places, 0);
  const held = `${counted(places, placeWords, context.language)}, ${counted(countries.length, countryWords, context.language)}`;
  return `${shown(path)}: ${held}\n${context.say(creditWords).replace('{credit}', geonamesCredit)}\n`;
}

function placeLine(place: FoundPlace, { style, language }: CommandContext): string {
  const { id, name, kind, admin1, country, lat, lon, population } = place;
  const inhabitants = population ? `, ${population.toLocaleString(language)}` : '';
  const within = [admin1, country].filter((part) => part !== null).join(', ');
  return `${style.bold(safe(name))}  ${kind}${inhabitants}  ${safe(within)}  ${lat}, ${lon}  ${style.dim(id)}`;
}
