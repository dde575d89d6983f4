import type { Sound } from './name-correspondences.ts';

/** Letters of the scripts names come in, as the sounds they write. */

/** A letter and the sounds it may write as one, in order. */
type Letters = ReadonlyMap<string, readonly Sound[]>;

/** Arabic letters, with those Persian, Pashto, Kurdish and Urdu add. Marks of short vowels are taken off before. */
export const arabicLetters: Letters = table({
  ا: 'a', آ: 'a', أ: 'V', إ: 'V', ٱ: 'V', ى: 'a', ة: 'a', ە: 'a',
  و: 'u', ۆ: 'o', ي: 'i', ی: 'i', ې: 'e', ێ: 'e', ے: 'e',
  ع: 'ʿ', ء: 'ʿ', ؤ: 'ʿ', ئ: 'ʿ',
  ب: 'b', پ: 'p', ف: 'f', ڤ: 'v', ت: 't', ط: 't', ټ: 't', ث: 'th', د: 'd', ض: 'd', ډ: 'd', ذ: 'dh', ظ: 'dh',
  س: 's', ص: 's', ز: 'z', ش: 'sh', ښ: 'sh', ژ: 'zh', ږ: 'zh', چ: 'tch', ج: 'j', گ: 'g', ګ: 'g', غ: 'gh',
  ك: 'k', ک: 'k', ق: 'q', خ: 'kh', ح: 'h', ه: 'h', ھ: 'h', ل: 'l', م: 'm', ن: 'n', ڼ: 'n', ر: 'r', ړ: 'r', ڕ: 'r', ڵ: 'l',
}); // prettier-ignore

/** Cyrillic letters of Ukrainian and Russian. Signs that write no sound are left out. */
export const cyrillicLetters: Letters = table({
  а: 'a', б: 'b', в: 'v', г: 'gs', ґ: 'g', д: 'd', е: 'e', є: 'i e', ё: 'i o', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'y',
  к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'tch', ш: 'sh',
  щ: 'sh tch', ы: 'y', э: 'e', ю: 'i u', я: 'i a', ў: 'w',
});

/** Latin letters whose mark says which sound they write, as plain letters that say the same. */
export const markedLatin: ReadonlyMap<string, string> = new Map([
  ...['š', 'ş', 'ș', 'ŝ', 'ś'].map((letter) => [letter, 'sh'] as const),
  ...['č', 'ç', 'ć', 'ĉ'].map((letter) => [letter, 'tch'] as const),
  ...['ž', 'ż', 'ź'].map((letter) => [letter, 'zh'] as const),
  ['ǧ', 'dj'], ['ğ', 'gh'], ['ġ', 'gh'], ['ḡ', 'gh'], ['ḫ', 'kh'], ['ẖ', 'kh'], ['ḏ', 'dh'], ['ṯ', 'th'], ['ẓ', 'dh'],
  ['ı', 'i'], ['ł', 'l'], ['đ', 'd'], ['ð', 'dh'], ['ß', 'ss'], ['æ', 'ai'], ['œ', 'e'], ['ø', 'o'], ['ə', 'a'],
]);

function table(letters: Readonly<Record<string, string>>): Letters {
  return new Map(Object.entries(letters).map(([letter, sounds]) => [letter, sounds.split(' ') as Sound[]]));
}
