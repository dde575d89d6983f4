import type { InterfaceLanguage } from './problem-wording.ts';
import type { ImpliedBy, PlaceGround } from './vocabulary.ts';

type Words = Readonly<Record<InterfaceLanguage, string>>;

/** What speaks for a place a name can mean, or against it, in words. */
export const groundWords: Readonly<Record<PlaceGround, Words>> = {
  asked_kind: { en: 'of the kind the words ask for', it: 'del tipo che le parole chiedono' },
  stated_province: { en: 'in the province named with it', it: 'nella provincia nominata accanto' },
  country: { en: 'in a country of the article', it: "in un Paese dell'articolo" },
  parties: { en: 'in the country of a party to it', it: 'nel Paese di una delle parti' },
  near: { en: 'near the places around it', it: 'vicino ai luoghi nominati intorno' },
  usual_name: { en: 'it is its usual name', it: 'è il suo nome usuale' },
  respelt: { en: 'a name that sounds alike', it: 'un nome dal suono simile' },
  large: { en: 'well known', it: 'molto noto' },
  other_kind: { en: 'of another kind than the words ask for', it: 'di un tipo diverso da quello chiesto' },
  outside_province: {
    en: 'outside the province named with it',
    it: 'fuori dalla provincia nominata accanto',
  },
  other_country: { en: 'in another country', it: 'in un altro Paese' },
  far: { en: 'far from the places around it', it: 'lontano dai luoghi nominati intorno' },
};

/** What an area is drawn around, in words that go before its names. */
export const impliedWords: Readonly<Record<ImpliedBy, Words>> = {
  candidates: { en: 'what holds all of them', it: 'ciò che li contiene tutti' },
  province: { en: 'the province named with it', it: 'la provincia nominata accanto' },
  neighbours: { en: 'the places named around it', it: 'i luoghi nominati intorno' },
  article: { en: 'the places of the article', it: "i luoghi dell'articolo" },
  country: { en: 'the country of the article', it: "il Paese dell'articolo" },
};
