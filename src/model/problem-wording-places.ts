import type { LineFault } from './gazetteer.ts';
import type { ProblemCode } from './problem.ts';
import { type Facts, fact, type Wordings } from './problem-facts.ts';
import type { InterfaceLanguage } from './problem-wording.ts';
import { errnoWords as english } from './problem-wording-en.ts';
import { errnoWords as italian } from './problem-wording-it.ts';

export type PlacesCode = Extract<ProblemCode, `places/${string}`>;

type Words = Readonly<Record<InterfaceLanguage, string>>;

/** Why a line of a dump was skipped. */
export const lineFaultWords: Readonly<Record<LineFault, Words>> = {
  encoding: { en: 'not UTF-8', it: 'non è UTF-8' },
  'too-long': { en: 'longer than 64 KiB', it: 'più lunga di 64 KiB' },
  columns: { en: 'not 19 columns', it: 'le colonne non sono 19' },
  id: { en: 'no id', it: 'senza id' },
  name: { en: 'no name', it: 'senza nome' },
  coordinates: { en: 'no point on the Earth', it: 'nessun punto della Terra' },
  country: { en: 'of another country', it: 'di un altro Paese' },
};

const archiveFaults: Readonly<Record<string, Words>> = {
  'not a zip': { en: 'it is no zip', it: 'non è uno zip' },
  'too large': { en: 'it is too large', it: 'è troppo grande' },
  'larger than it says': { en: 'it holds more than it says', it: 'contiene più di quanto dichiara' },
  'cut short': { en: 'it is cut short', it: 'è incompleto' },
  damaged: { en: 'it is damaged', it: 'è danneggiato' },
};

function lineFault(facts: Facts, language: InterfaceLanguage): string {
  const words = lineFaultWords[facts.reason as LineFault]?.[language];
  return words ? ` (${words})` : fact(facts, 'reason', ' (', ')');
}

function archiveFault(facts: Facts, language: InterfaceLanguage): string {
  const words = archiveFaults[String(facts.reason)]?.[language];
  return words ? `: ${words}` : fact(facts, 'reason', ': ');
}

/** What goes wrong with imported places, in English. */
export const placesEnglish: Pick<Wordings, PlacesCode> = {
  'places/missing': {
    message: (f) =>
      `An index of imported places was expected at this path; ${fact(f, 'reason') ? `it cannot be read: ${english[String(f.reason)] ?? fact(f, 'reason')}` : 'there is no such file'}.`,
    remedy: () =>
      'Check --places or RISCONTRO_PLACES, or run `riscontro places add SY` first, which makes it.',
  },
  'places/damaged': {
    message: (f) => `The index of imported places is not what it should be${fact(f, 'found', ': ')}.`,
    remedy: () => 'Delete the file and import the countries again with `riscontro places add`.',
  },
  'places/newer': {
    message: (f) =>
      `An index of version ${fact(f, 'expected') || 'this program'} or older was expected; this one is of version ${fact(f, 'found') || 'a later program'}.`,
    remedy: () => 'Update riscontro (git pull), or give another path with --places.',
  },
  'places/outdated': {
    message: (f) =>
      `The names of this index are filed by the spelling rules of another version${fact(f, 'found', ' (', ')')}.`,
    remedy: () => 'Run `riscontro places renew`: it files them anew, without downloading.',
  },
  'places/busy': {
    message: (f) =>
      `The index was expected to be free to change; another import is at work on it${fact(f, 'process', ' (process ', ')')}.`,
    remedy: (f) =>
      `Wait until it has ended, then run this one again. If none is running, delete ${fact(f, 'lock') || 'the lock beside the index'}.`,
  },
  'places/not-writable': {
    message: (f) => {
      const reason = english[String(f.reason)];
      return `The index could not be written here${reason ? `: ${reason}` : fact(f, 'reason', ': ')}. What was imported before is as it was.`;
    },
    remedy: () =>
      'Check that the folder exists, may be written and has room, or give another path with --places.',
  },
  'places/too-many': {
    message: () => 'An index holds at most 4 GiB of places; with these it would hold more.',
    remedy: () => 'Keep several indexes with --places, or remove countries you do not need.',
  },
  'places/no-such-country': {
    message: (f) =>
      f.reason === 'not imported'
        ? `A country of this index was expected${fact(f, 'found', '; it has ')}.`
        : 'The code of a country was expected: two letters, as in SY for Syria (ISO 3166-1).',
    remedy: () =>
      '`riscontro places list` shows what is imported; https://www.iso.org/obp/ui lists all codes.',
  },
  'places/no-dump': {
    message: (f) => {
      const reason = english[String(f.reason)];
      return `A GeoNames dump was expected here${fact(f, 'expected', ' (', ')')}${reason ? `: ${reason}` : fact(f, 'reason', ': ')}; there is none that can be read.`;
    },
    remedy: () =>
      'Download it from https://download.geonames.org/export/dump/ and give its folder with --from, or leave --from out to have it downloaded.',
  },
  'places/bad-archive': {
    message: (f) =>
      `A zip with the dump of the country was expected; this one cannot be used${archiveFault(f, 'en')}.`,
    remedy: () => 'Download it again; or unpack it yourself and give the folder with --from.',
  },
  'places/download-failed': {
    message: (f) => `GeoNames was expected to answer with the dump; it did not${fact(f, 'reason', ': ')}.`,
    remedy: () =>
      'Check the connection. Without one, bring the file of the country from https://download.geonames.org/export/dump/ and give its folder with --from.',
  },
  'places/not-a-dump': {
    message: (f) =>
      `A GeoNames dump of ${fact(f, 'country') || 'the country'} was expected; of ${fact(f, 'lines') || 'its'} lines ${fact(f, 'broken') || 'most'} are no places of it${fact(f, 'line', '; the first is line ')}${lineFault(f, 'en')}. What was imported before is as it was.`,
    remedy: () =>
      'Check that the file is the one https://download.geonames.org/export/dump/ has for this country.',
  },
};

/** Che cosa va storto con i luoghi importati, in italiano. */
export const placesItalian: Pick<Wordings, PlacesCode> = {
  'places/missing': {
    message: (f) =>
      `Serve un indice di luoghi importati; ${fact(f, 'reason') ? `questo non si può leggere: ${italian[String(f.reason)] ?? fact(f, 'reason')}` : "a questo percorso non c'è nulla"}.`,
    remedy: () =>
      'Controlla --places o RISCONTRO_PLACES, o esegui prima `riscontro places add SY`, che lo crea.',
  },
  'places/damaged': {
    message: (f) =>
      `L'indice dei luoghi importati non è come dovrebbe${fact(f, 'found') === 'another kind of file' ? ': è un altro tipo di file' : fact(f, 'found', ': ')}.`,
    remedy: () => 'Cancella il file e importa di nuovo i Paesi con `riscontro places add`.',
  },
  'places/newer': {
    message: (f) =>
      `Serve un indice della versione ${fact(f, 'expected') || 'di questo programma'} o precedente; questo è della versione ${fact(f, 'found') || 'di un programma successivo'}.`,
    remedy: () => 'Aggiorna riscontro (git pull), o indica un altro percorso con --places.',
  },
  'places/outdated': {
    message: (f) =>
      `I nomi di questo indice sono ordinati con le regole di grafia di un'altra versione${fact(f, 'found', ' (', ')')}.`,
    remedy: () => 'Esegui `riscontro places renew`: li riordina, senza scaricare nulla.',
  },
  'places/busy': {
    message: (f) =>
      `L'indice è occupato: un'altra importazione ci sta lavorando${fact(f, 'process', ' (processo ', ')')}.`,
    remedy: (f) =>
      `Aspetta che finisca, poi esegui di nuovo questa. Se non ce n'è nessuna, cancella ${fact(f, 'lock') || "il lock accanto all'indice"}.`,
  },
  'places/not-writable': {
    message: (f) => {
      const why = italian[String(f.reason)];
      return `Qui non si può scrivere l'indice${why ? `: ${why}` : fact(f, 'reason', ': ')}. Ciò che era importato è rimasto com'era.`;
    },
    remedy: () =>
      'Controlla che la cartella esista, si possa scrivere e abbia spazio, o indica un altro percorso con --places.',
  },
  'places/too-many': {
    message: () => 'Un indice tiene al massimo 4 GiB di luoghi; con questi ne avrebbe di più.',
    remedy: () => 'Tieni più indici con --places, o togli i Paesi che non ti servono.',
  },
  'places/no-such-country': {
    message: (f) =>
      f.reason === 'not imported'
        ? `Serve un Paese di questo indice${fact(f, 'found', '; ha ')}.`
        : 'Serve il codice di un Paese: due lettere, come SY per la Siria (ISO 3166-1).',
    remedy: () =>
      '`riscontro places list` mostra che cosa è importato; https://www.iso.org/obp/ui elenca tutti i codici.',
  },
  'places/no-dump': {
    message: (f) => {
      const why = italian[String(f.reason)];
      return `Qui serve un file di GeoNames${fact(f, 'expected', ' (', ')')}${why ? `: ${why}` : fact(f, 'reason', ': ')}; non ce n'è uno che si possa leggere.`;
    },
    remedy: () =>
      'Scaricalo da https://download.geonames.org/export/dump/ e indica la sua cartella con --from, o togli --from per farlo scaricare.',
  },
  'places/bad-archive': {
    message: (f) => `Serve uno zip con i luoghi del Paese; questo non si può usare${archiveFault(f, 'it')}.`,
    remedy: () => 'Scaricalo di nuovo; oppure estrailo tu e indica la cartella con --from.',
  },
  'places/download-failed': {
    message: (f) =>
      `GeoNames doveva rispondere con i luoghi del Paese e non l'ha fatto${f.reason === 'no answer in time' ? ': nessuna risposta in tempo' : fact(f, 'reason', ': ')}.`,
    remedy: () =>
      "Controlla la connessione. Se non ce n'è, porta qui il file del Paese da https://download.geonames.org/export/dump/ e indica la sua cartella con --from.",
  },
  'places/not-a-dump': {
    message: (f) =>
      `Serve il file di GeoNames per ${fact(f, 'country') || 'il Paese'}; su ${fact(f, 'lines') || 'tutte le'} righe ${fact(f, 'broken') || 'la maggior parte'} non sono suoi luoghi${fact(f, 'line', '; la prima è la riga ')}${lineFault(f, 'it')}. Ciò che era importato è rimasto com'era.`,
    remedy: () =>
      'Controlla che il file sia quello che https://download.geonames.org/export/dump/ ha per questo Paese.',
  },
};
