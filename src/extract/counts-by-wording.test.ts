import { describe, expect, it } from 'vitest';
import { claimsInWar } from '../../test/read-text.fixture.ts';

/** `12` exact, `12-` at least, `-40` at most, `10-15` between. */
function range({ low, high }: { low: number | null; high: number | null }): string {
  return low === high ? String(low) : `${low ?? ''}-${high ?? ''}`;
}

/** All that a text counts, sorted; expectation from reading the sentence. */
async function counted(text: string, code: string): Promise<string> {
  const claims = await claimsInWar(text, code);
  return claims
    .flatMap(({ counts }) => counts.map((count) => `${count.what} ${range(count)}`))
    .sort()
    .join('; ');
}

describe('the ways a newsroom words a count', () => {
  it.each<[string, string]>([
    ['Six guerrillas lost their lives in the air raid on Vitigudino camp near Arauca.', 'killed 6'],
    ['Eight soldiers met their deaths when rebels ambushed a patrol near Jaffna.', 'killed 8'],
    ['The rebels were beaten off at Vavuniya; thirteen of them were left on the battlefield.', 'killed 13'],
    ['Rebels stormed the fort at Mullaitivu and took nine policemen hostage.', 'hostages 9'],
    [
      'Five rebels were taken alive together with a dozen deserters when troops stormed Argun.',
      'captured 10-14; captured 5',
    ],
    ['The shelling of Vukovar resulted in the injury of eleven nuns.', 'wounded 11'],
    ['Twenty patients are in hospital after the rocket attack on Haifa.', 'wounded 20'],
    ['The number of people killed in the bombing of Beslan has climbed to 140.', 'killed 140'],
    ['Rebels put the number of conscripts killed at Grozny at 70.', 'killed 70'],
    ['The 14th Division shelled Gorazde on the 3rd.', ''],
    ['Killed in the bombardment of Gorazde: 17. Wounded: 40.', 'killed 17; wounded 40'],
    ['The mortar attack on Tuzla left nine dead and 25+ wounded.', 'killed 9; wounded 25-'],
    ['A battalion, 600 men, was sent to Jaffna.', 'fighters 600'],
    ['The deployment of 900 troops to Jaffna began on Monday.', 'fighters 900'],
    ['Hundreds of insurgents who fled Panjwai were encircled by the army.', 'fighters 200-999'],
    ['Militiamen murdered seven monks in Bugendana and four in Kayanza.', 'killed 4; killed 7'],
    ['Eleven people died in the raid on Tyre. Two firefighters were among the dead.', 'killed 11'],
    ['Four of the six hostages were shot dead by the rebels in Jolo.', 'killed 4'],
    ['Air defences brought down 14 of 19 Geran drones over Sumy.', 'weapons 14'],
    ['Rebels fired 30 drones and four cruise missiles at Jeddah.', 'weapons 30; weapons 4'],
    ['Air defences shot down 18 Shahed drones near Kherson.', 'weapons 18'],
    ['Air defences shot down two drones near Benghazi.', 'vehicles 2'],
    ['Engineers defused a truck bomb in Kandahar.', 'weapons 1'],
    ['Thousands of townspeople left Vukovar for the border when the army attacked.', 'displaced 2000-9999'],
    ['A gunboat shelled the harbour of Misrata, killing a father and his daughter.', 'killed 1; killed 1'],
    ['The blast destroyed a checkpoint in Grozny and wounded three guards.', 'wounded 3'],
    ['The garrison of Jaffna suffered no losses in the rebel attack.', 'killed 0'],
  ])('en %s', async (text, expected) => {
    expect(await counted(text, 'en')).toBe(expected);
  });

  it.each<[string, string]>([
    ['Quattro guerriglieri hanno perso la vita nel raid aereo su Arauca.', 'killed 4'],
    ['Nell’imboscata di Jaffna otto agenti hanno trovato la morte.', 'killed 8'],
    ['Fallito l’assalto dei ribelli a Vavuniya: tredici assalitori sono rimasti sul terreno.', 'killed 13'],
    ['I ribelli hanno assaltato il forte di Mullaitivu e preso in ostaggio nove poliziotti.', 'hostages 9'],
    [
      'Il bombardamento di Vukovar ha causato il ferimento di undici suore e il martirio di due frati.',
      'killed 2; wounded 11',
    ],
    ['Raid su Haifa: quattro i morti, una ventina i feriti.', 'killed 4; wounded 17-24'],
    ['Un colonnello stima in settanta i ribelli uccisi a Grozny.', 'killed 70'],
    ['Alle nove i ribelli hanno attaccato la caserma di Argun.', ''],
    ['Bombardata Gorazde. Morti: 17. Feriti: 40.', 'killed 17; wounded 40'],
    ['Il 14° battaglione ha bombardato Gorazde: nove morti e 25+ feriti.', 'killed 9; wounded 25-'],
    ['Un battaglione, seicento uomini, è stato inviato a Jaffna.', 'fighters 600'],
    ['Il generale annuncia l’invio di novecento paracadutisti a Jaffna.', 'fighters 900'],
    ['Trentunomila persone sono fuggite da Vukovar.', 'displaced 31000'],
    ['I miliziani hanno ucciso sette monaci a Bugendana e quattro a Kayanza.', 'killed 4; killed 7'],
    ['Undici persone sono morte nel raid su Tiro. Due pompieri sono tra le vittime.', 'killed 11'],
    ['Quattro dei sei ostaggi sono stati uccisi dai ribelli a Jolo.', 'killed 4'],
    ['La contraerea ha abbattuto 14 dei 19 missili lanciati su Sumy.', 'weapons 14'],
    ['Nella notte 30 droni e quattro missili si sono abbattuti su Gedda.', 'weapons 30; weapons 4'],
    ['La contraerea ha abbattuto 18 droni Shahed vicino a Kherson.', 'weapons 18'],
    ['Gli artificieri hanno disinnescato un’autobomba a Kandahar.', 'weapons 1'],
    ['Nessuna perdita tra i difensori nell’attacco dei ribelli a Jaffna.', 'killed 0'],
  ])('it %s', async (text, expected) => {
    expect(await counted(text, 'it')).toBe(expected);
  });
});

describe('a toll told by the way', () => {
  it.each([
    ['en', 'Troops captured the town of Argun, killing 16 rebels.', 'territory_captured', 'killed 16'],
    [
      'it',
      'I soldati hanno conquistato la città di Argun, uccidendo 16 ribelli.',
      'territory_captured',
      'killed 16',
    ],
    ['en', 'A car bomb wrecked a barracks in Argun and wounded nine guards.', 'ied_mine', 'wounded 9'],
  ])('%s belongs to the act it goes with: %s', async (code, text, kind, expected) => {
    const claims = await claimsInWar(text, code);
    expect(
      claims.map((claim) => `${claim.kind}: ${claim.counts.map((c) => `${c.what} ${range(c)}`).join()}`),
    ).toEqual([`${kind}: ${expected}`]);
  });
});
