import { beforeAll, describe, expect, it } from 'vitest';
import { openParsingReader, type ParsingReader } from '../../test/parsing-reader.fixture.ts';

let reader: ParsingReader;
beforeAll(() => {
  reader = openParsingReader();
});

/** `12` exact, `12-` at least, `-40` at most, `10-15` between. */
function range({ low, high }: { low: number | null; high: number | null }): string {
  return low === high ? String(low) : `${low ?? ''}-${high ?? ''}`;
}

/** All that a text counts, sorted: `killed 12; wounded 30-`. */
async function counted(text: string, language: string): Promise<string> {
  const { claims } = await reader.read({ text, language, published: '2021-03-10' });
  const counts = claims.flatMap((claim) => claim.counts.map((c) => `${c.what} ${range(c)}`));
  return counts.sort().join('; ');
}

describe('what a sentence counts', () => {
  it.each<[string, string]>([
    // Deaths and wounds: verbs, nouns, gerunds, ellipsis.
    [
      'Rebels ambushed an army convoy near Goma on Monday, killing 12 soldiers and wounding 30.',
      'killed 12; wounded 30',
    ],
    ['A car bomb in Quetta left 12 dead and more than 40 injured.', 'killed 12; wounded 40-'],
    [
      'Twelve policemen were killed and another 20 wounded when Taliban fighters attacked a station in Bannu.',
      'killed 12; wounded 20',
    ],
    ['Five soldiers died and ten were hurt in an ambush by guerrillas near Arauca.', 'killed 5; wounded 10'],
    ['The army said it had killed at least 25 insurgents in an air strike on Marawi.', 'killed 25-'],
    ['As many as 60 villagers were massacred by gunmen in Benue.', 'killed -60'],
    ['Between 30 and 40 fighters were killed in clashes with rebels near Rutshuru.', 'killed 30-40'],
    ['Dozens of civilians were killed in the shelling of Stepanakert.', 'killed 24-99'],
    [
      'Two suicide bombers blew themselves up at a mosque in Maiduguri, killing eleven worshippers.',
      'killed 11',
    ],
    ['The attack on Pibor by militiamen killed three soldiers and a civilian.', 'killed 1; killed 3'],
    ['Twenty-two soldiers and four rebels died in the battle for Mekelle.', 'killed 22; killed 4'],
    ['The Philippine army lost 13 marines in a firefight with gunmen in Marawi.', 'killed 13'],
    ['More than a hundred rebels were killed in the fighting near Batticaloa.', 'killed 100-'],
    ['The rebel shelling of Stepanakert claimed the lives of six soldiers.', 'killed 6'],
    ['Clashes between militiamen in Abyei have left 32 people dead.', 'killed 32'],
    ['Half a dozen gunmen opened fire on a bus in Mandera, leaving two dead.', 'fighters 5-7; killed 2'],
    ['A drone strike killed a senior rebel commander near Jilib.', 'killed 1'],
    ['Rebel mortar fire hit Gorlovka, killing two engineers.', 'killed 2'],
    ['Militants shot dead four teachers in Pattani.', 'killed 4'],
    ['The air strike on the rebel camp at Kurmuk killed nobody.', 'killed 0'],
    ['The raid on Tyre killed nearly 200 fighters.', 'killed 180-200'],
    ['The raid on Tyre killed two hundred and fifty fighters.', 'killed 250'],
    ['The raid on Tyre killed two or three fighters.', 'killed 2-3'],
    ['The raid on Tyre killed two dozen fighters.', 'killed 24'],
    ['Clashes near Kayah killed several dozen soldiers.', 'killed 36-99'],
    // Parts are not added, further ones are.
    ['Eight people, including three children, were killed when a rebel shell hit Donetsk.', 'killed 8'],
    [
      'Israeli raids killed 19 people in Tyre, among them four medics, the health ministry said.',
      'killed 19',
    ],
    ['Thirty-one people, eight of them soldiers, were killed when insurgents attacked Palma.', 'killed 31'],
    ['Insurgents attacked Palma. Seven of them were killed.', 'killed 7'],
    ['Insurgents attacked Palma. The army killed 18 of them.', 'killed 18'],
    [
      'Rebels shelled Goma: 200 people are reported wounded and nine are thought to have been killed.',
      'killed 9; wounded 200',
    ],
    ['Officials said 17 rebels and eight soldiers were killed in fighting near Goma.', 'killed 17; killed 8'],
    // Zero is information.
    ['Militants fired rockets at the base in Erbil but caused no casualties.', 'killed 0; wounded 0'],
    ['Rebels shelled Donetsk without casualties.', 'killed 0; wounded 0'],
    // Persons taken, freed, on the move.
    ['Gunmen kidnapped 39 students from a college near Kaduna.', 'hostages 39'],
    ['At least 50 hostages were freed by special forces in Beslan.', 'hostages 50-'],
    ['Soldiers freed nine engineers held by rebels near Kasese.', 'hostages 9'],
    ['Police arrested 17 suspected militants after the blast in Davao.', 'arrested 17'],
    [
      'Ethiopian forces claimed to have killed 120 fighters and captured 80 others around Adigrat.',
      'captured 80; killed 120',
    ],
    ['Rebels took four soldiers prisoner near Malakal.', 'captured 4'],
    ['Some 20,000 people have fled the town of Bunia since rebels attacked it last week.', 'displaced 20000'],
    ['Thousands of residents fled Palma after insurgents attacked the town.', 'displaced 2000-9999'],
    ['About 300 families were evacuated from Aghdam as the army advanced.', 'evacuated 300'],
    ['Several hundred militants attacked the army base at Metele.', 'fighters 300-999'],
    ['The government sent 1,500 soldiers to Cabo Delgado to fight the insurgents.', 'fighters 1500'],
    // Things.
    [
      'Government troops captured 45 rebels and seized 12 vehicles and 300 rifles in Wau.',
      'captured 45; vehicles 12; weapons 300',
    ],
    ['Rebels destroyed two tanks and five armoured vehicles near Tskhinvali.', 'vehicles 2; vehicles 5'],
    ['Insurgents torched at least 15 fuel tankers near Ghazni.', 'vehicles 15-'],
    ['Air defences intercepted two cruise missiles over Odesa.', 'weapons 2'],
    ['The rebels shot down an army helicopter near Hpakant.', 'vehicles 1'],
    [
      'Rebels fired a dozen rockets at the airport of Bentiu, wounding four peacekeepers.',
      'weapons 10-14; wounded 4',
    ],
    ['The air force carried out 14 bombing runs against rebel positions around Bosso.', 'sorties 14'],
    ['Warplanes carried out three strikes on rebel camps in Bambari.', 'sorties 3'],
    ['The rebels advanced five kilometres towards Bambari.', 'km 5'],
    // The sentence after.
    ['Rebels attacked an army post at Sange. Four soldiers were killed.', 'killed 4'],
    [
      'Rebels shelled Bentiu on Sunday. Local medics counted nine dead and 21 wounded.',
      'killed 9; wounded 21',
    ],
    ['Insurgents attacked Palma on Wednesday. The toll stands at 55 dead.', 'killed 55'],
    // Numbers that count nobody an act befell.
    ['The army attacked rebel positions 12 km from Bambari.', ''],
    ['Rebels attacked Bambari, a town of 40,000 people, on 3 March.', ''],
    ['Rebels killed the mayor of Bambari, 45 years old.', 'killed 1'],
  ])('en %s', async (text, expected) => {
    expect(await counted(text, 'en')).toBe(expected);
  });

  it.each<[string, string]>([
    [
      'I ribelli hanno teso un’imboscata a un convoglio dell’esercito vicino a Goma, uccidendo 12 soldati e ferendone 30.',
      'killed 12; wounded 30',
    ],
    ['Raid israeliano su Tiro: 12 morti e oltre 40 feriti.', 'killed 12; wounded 40-'],
    ['Dodici agenti uccisi e altri 20 feriti in un attacco dei talebani a Bannu.', 'killed 12; wounded 20'],
    [
      'Cinque soldati sono morti e dieci sono rimasti feriti in un’imboscata dei guerriglieri ad Arauca.',
      'killed 5; wounded 10',
    ],
    ['L’esercito ha ucciso almeno 25 insorti in un raid aereo su Marawi.', 'killed 25-'],
    ['Fino a 60 abitanti sono stati massacrati dai miliziani a Benue.', 'killed -60'],
    ['Tra 30 e 40 combattenti sono stati uccisi negli scontri con i ribelli a Rutshuru.', 'killed 30-40'],
    ['Decine di civili sono rimasti uccisi nel bombardamento dell’esercito su Stepanakert.', 'killed 20-99'],
    ['Nei combattimenti a Mekelle sono caduti ventidue soldati e quattro ribelli.', 'killed 22; killed 4'],
    ['I guerriglieri hanno attaccato Tame: ne sono morti una ventina.', 'killed 17-24'],
    [
      'L’esercito afferma di aver ucciso 70 ribelli a Kidapawan e di averne catturati 14.',
      'captured 14; killed 70',
    ],
    [
      'Un’autobomba è esplosa a Quetta provocando la morte di nove persone e il ferimento di altre trenta.',
      'killed 9; wounded 30',
    ],
    ['Il bombardamento dei ribelli su Gorlovka è costato la vita a sei minatori.', 'killed 6'],
    ['L’esercito ha perso tredici uomini negli scontri con i ribelli a Marawi.', 'killed 13'],
    [
      'Il bilancio dell’attentato kamikaze di Maiduguri è di 35 morti e un centinaio di feriti.',
      'killed 35; wounded 80-130',
    ],
    ['Un drone dell’esercito ha ucciso un comandante dei ribelli a Jilib.', 'killed 1'],
    ['I miliziani hanno ucciso due ingegneri vicino a Garissa.', 'killed 2'],
    ['Il raid su Tiro ha ucciso quasi 200 combattenti.', 'killed 180-200'],
    ['Il raid su Tiro ha ucciso due o tre combattenti.', 'killed 2-3'],
    ['Il raid su Tiro ha ucciso una settantina di «miliziani».', 'killed 65-75'],
    ['Il raid su Tiro ha ucciso centoventicinque combattenti.', 'killed 125'],
    ['L’offensiva dell’esercito su Grozny ha ucciso decine di migliaia di civili.', 'killed 20000-99999'],
    ['Gli scontri nel Kayah hanno ucciso alcune decine di soldati.', 'killed 20-50'],
    ['I ribelli hanno bombardato Donetsk: poche centinaia di feriti.', 'wounded 200-400'],
    // Parts are not added, further ones are.
    [
      'Otto persone, tra cui tre bambini, sono rimaste uccise in un bombardamento dei ribelli a Donetsk.',
      'killed 8',
    ],
    ['Gli insorti hanno attaccato Palma uccidendo 31 persone, di cui otto soldati.', 'killed 31'],
    ['Raid israeliano su Tiro: 19 morti, fra loro quattro medici.', 'killed 19'],
    ['Gli insorti hanno attaccato Palma. Sette di loro sono stati uccisi.', 'killed 7'],
    // Zero is information.
    ['I miliziani hanno lanciato razzi contro la base di Erbil: nessuna vittima.', 'killed 0'],
    ['I ribelli hanno bombardato Donetsk. Non ci sono feriti.', 'wounded 0'],
    ['I ribelli hanno bombardato Donetsk senza causare vittime.', 'killed 0'],
    ['Razzi dei ribelli su Gorlovka: nessun civile è rimasto ferito.', 'wounded 0'],
    // Persons taken, freed, on the move.
    ['Uomini armati hanno rapito 39 studenti in un collegio vicino a Kaduna.', 'hostages 39'],
    ['Le forze speciali hanno liberato almeno 50 ostaggi a Beslan.', 'hostages 50-'],
    ['La polizia ha arrestato diciassette sospetti miliziani a Davao.', 'arrested 17'],
    ['I ribelli hanno fatto prigionieri quattro soldati a Malakal.', 'captured 4'],
    ['Circa 20 mila persone sono fuggite da Bunia dopo l’attacco dei ribelli.', 'displaced 20000'],
    ['Mezzo milione di persone è fuggito da Grozny assediata dall’esercito.', 'displaced 500000'],
    ['Trecento famiglie sono state evacuate da Aghdam.', 'evacuated 300'],
    ['Un centinaio di miliziani ha attaccato la base dell’esercito a Metele.', 'fighters 80-130'],
    ['Il governo ha inviato 1.500 soldati a Cabo Delgado contro gli insorti.', 'fighters 1500'],
    // Things.
    [
      'Le truppe governative hanno catturato 45 ribelli a Wau e sequestrato 12 veicoli e 300 fucili.',
      'captured 45; vehicles 12; weapons 300',
    ],
    ['I ribelli hanno distrutto due carri armati e cinque blindati a Tskhinvali.', 'vehicles 2; vehicles 5'],
    ['La contraerea ha intercettato due missili da crociera sopra Odessa.', 'weapons 2'],
    ['I ribelli hanno abbattuto un elicottero dell’esercito a Hpakant.', 'vehicles 1'],
    ['I ribelli hanno sparato una dozzina di razzi sull’aeroporto di Bentiu.', 'weapons 10-14'],
    ['L’aviazione ha effettuato una ventina di sortite contro i ribelli a Bosso.', 'sorties 17-24'],
    ['I ribelli sono avanzati di cinque chilometri verso Bambari.', 'km 5'],
    ['L’esercito è arretrato di due-tre chilometri da Bambari.', 'km 2-3'],
    // The sentence after.
    ['I ribelli hanno attaccato un posto militare a Sange. Almeno quattro soldati sono morti.', 'killed 4-'],
    ['I ribelli hanno bombardato Bentiu. I medici contano nove morti e 21 feriti.', 'killed 9; wounded 21'],
    // Numbers that count nobody an act befell.
    ['L’esercito ha attaccato i ribelli a 12 km da Bambari.', ''],
    ['I ribelli hanno attaccato Bambari, una città di 40.000 abitanti, il 3 marzo.', ''],
  ])('it %s', async (text, expected) => {
    expect(await counted(text, 'it')).toBe(expected);
  });
});

describe('whose a count is', () => {
  /** The counts of each claim that has any, under its kind. */
  async function byKind(text: string, language: string): Promise<readonly string[]> {
    const { claims } = await reader.read({ text, language, published: '2021-03-10' });
    return claims
      .filter(({ counts }) => counts.length > 0)
      .map(({ kind, counts }) => `${kind}: ${counts.map((c) => `${c.what} ${range(c)}`).join('; ')}`)
      .sort();
  }

  it.each<[string, string, readonly string[]]>([
    [
      'en',
      'The army shelled Bentiu, killing seven people, and arrested 30 rebels in Juba.',
      ['arrest_detention: arrested 30', 'shelling_missile: killed 7'],
    ],
    [
      'en',
      'Rebels attacked Sange and killed nine soldiers; an air strike on Uvira killed 14 militiamen.',
      ['air_drone_strike: killed 14', 'armed_clash: killed 9'],
    ],
    ['en', 'Nine soldiers were killed in an ambush by rebels near Sange.', ['ambush_raid: killed 9']],
    [
      'it',
      'L’esercito ha bombardato Bentiu uccidendo sette persone e ha arrestato 30 ribelli a Juba.',
      ['arrest_detention: arrested 30', 'shelling_missile: killed 7'],
    ],
    ['it', 'Nove soldati sono morti in un’imboscata dei ribelli vicino a Sange.', ['ambush_raid: killed 9']],
    ['it', 'Un raid aereo israeliano ha ucciso 17 civili a Tiro.', ['air_drone_strike: killed 17']],
  ])('%s %s', async (language, text, expected) => {
    expect(await byKind(text, language)).toEqual(expected);
  });

  it.each([
    ['en', 'Twenty-two soldiers and four rebels died in the battle for Mekelle.', ['soldiers', 'rebels']],
    ['it', 'Nove soldati e tre ribelli sono morti negli scontri a Sange.', ['soldati', 'ribelli']],
  ])('%s keeps the sides apart: %s', async (language, text, words) => {
    const { claims } = await reader.read({ text, language });
    const groups = claims.flatMap(({ counts }) => counts.map(({ group }) => group ?? ''));
    expect(groups).toHaveLength(2);
    words.forEach((word, i) => {
      expect(groups[i]).toContain(word);
    });
  });

  it.each([
    ['en', 'The Taliban killed 12 Pakistani soldiers in Bannu.', 'Pakistan Armed Forces'],
    ['it', 'Le Sdf hanno ucciso nove miliziani dello Stato Islamico a Hajin.', 'Islamic State'],
  ])('%s names the side of who is counted: %s', async (language, text, side) => {
    const { claims } = await reader.read({ text, language });
    expect(claims.flatMap(({ counts }) => counts.map(({ group }) => group))).toEqual([side]);
  });

  it('keeps the wording of each', async () => {
    const text = 'The army said it had killed at least 25 insurgents in an air strike on Marawi.';
    const { claims } = await reader.read({ text, language: 'en' });
    const count = claims.flatMap(({ counts }) => counts)[0];
    expect(count).toMatchObject({ wording: 'at least 25 insurgents', low: 25, best: 25, high: null });
    expect(text.slice(count?.at?.start, count?.at?.end)).toBe('at least 25 insurgents');
  });
});
