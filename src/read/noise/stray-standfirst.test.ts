import { describe, expect, test } from 'vitest';
import { splitLines } from '../lines.ts';
import { testLanguages } from '../reading-language.fixture.ts';
import { findNoise } from './index.ts';

/** Own examples. The first line of each is the one in question; `title` is what the source declares, if anything. */
interface Example {
  readonly name: string;
  readonly language: 'it' | 'en';
  readonly title?: string;
  readonly lines: readonly string[];
}

const strays: readonly Example[] = [
  {
    name: 'another country, usual shape',
    language: 'it',
    lines: [
      'I talebani hanno assaltato un posto di polizia a Kunduz e ucciso sette agenti. Il governatore chiede rinforzi a Kabul.',
      'Siria, le SDF entrano nel centro di Hajin',
      'I jihadisti ripiegano verso Al-Shafah sotto i raid della Coalizione',
      'Le SDF sono entrate nel centro di Hajin dopo due giorni di combattimenti. I jihadisti dello Stato Islamico ripiegano verso Al-Shafah, mentre i caccia della Coalizione colpiscono le retrovie. Secondo fonti locali i civili in fuga sono centinaia.',
      'Gli arabo-curdi puntano ora su Al-Shafah, dove lo Stato Islamico ha scavato tunnel e minato le strade. La Coalizione prevede una battaglia lunga.',
    ],
  },
  {
    name: 'the same group and province, another story',
    language: 'it',
    lines: [
      'Volantini con le foto dei ricercati affissi nei mercati di Deir Ezzor. Chi aiuta ISIS rischia dieci anni di carcere.',
      'Siria, ISIS perde due villaggi sul fiume a est di Deir Ezzor',
      'Le SDF hanno strappato a ISIS due villaggi sulla riva orientale, nella provincia di Deir Ezzor. I miliziani hanno lasciato le postazioni nella notte, dopo ore di bombardamenti della Coalizione.',
      'Un portavoce delle SDF ha detto che i miliziani in fuga sono una trentina. Gli artificieri bonificano le case dei due villaggi.',
    ],
  },
  {
    name: 'a story of one paragraph',
    language: 'it',
    lines: [
      'Al-Shabaab fa esplodere un camion davanti a un ministero a Mogadiscio. Almeno undici i morti.',
      'Libia, la Lna bombarda il porto di Tripoli',
      "I caccia della Lna hanno bombardato il porto di Tripoli nella notte. L'attacco ha colpito un deposito di carburante e due navi turche, riferiscono fonti del governo. Il generale Haftar sostiene che nel porto arrivassero droni.",
    ],
  },
  {
    name: 'no full stop, but the title is declared',
    language: 'it',
    title: 'Yemen, gli Houthi lanciano un missile su Marib',
    lines: [
      'Boko Haram rapisce venti ragazze in un villaggio del Borno e chiede un riscatto',
      'Yemen, gli Houthi lanciano un missile su Marib',
      'Un missile balistico degli Houthi è caduto su una caserma di Marib. I soldati uccisi sono nove, secondo il governo di Hadi. La coalizione saudita ha risposto con raid su Sanaa.',
    ],
  },
  {
    name: 'another front of the same country',
    language: 'it',
    lines: [
      'Sebha è di nuovo senza acqua: un gruppo armato ha chiuso le condotte del Grande Fiume. Le tribù trattano.',
      'Libia, il Gna riconquista il ponte sulla strada per Gharyan',
      'Le forze del Gna hanno riconquistato il ponte a sud della capitale. Gli uomini di Haftar, che lo tenevano da aprile, si sono ritirati verso Gharyan lasciando sul campo mezzi e munizioni.',
      'Il Gna annuncia che avanzerà su Gharyan nei prossimi giorni. Haftar ha inviato altri mezzi da Bengasi.',
    ],
  },
  {
    name: 'line breaks lost, title declared',
    language: 'it',
    title: 'Iraq, preso a Mosul il tesoriere dello Stato Islamico',
    lines: [
      "Il Burkina Faso proroga lo stato d'emergenza nel nord. Iraq, preso a Mosul il tesoriere dello Stato Islamico L'intelligence irachena ha arrestato a Mosul il tesoriere dello Stato Islamico. L'uomo si nascondeva in un garage.",
    ],
  },
  {
    name: 'nothing like a headline after it, names of its own',
    language: 'it',
    lines: [
      "L'ELN sequestra un elicottero ad Arauca e libera i piloti dopo due giorni, annuncia Bogotà.",
      'Le SDF hanno chiuso lo Stato Islamico in una striscia di terra a Baghuz. I miliziani resistono tra le tende, con le famiglie, e le SDF avanzano piano per non colpire i civili di Baghuz.',
      'La Coalizione bombarda i depositi dello Stato Islamico a Baghuz. Secondo le SDF tra le tende restano cinquecento miliziani.',
      'Ieri duecento civili hanno lasciato Baghuz. Le SDF li hanno portati al campo, dove la Coalizione cerca i miliziani nascosti tra le famiglie.',
      'I miliziani dello Stato Islamico chiedono un corridoio. Le SDF rispondono che a Baghuz possono solo arrendersi.',
    ],
  },
  {
    name: 'another country',
    language: 'en',
    lines: [
      'Gunmen on motorbikes kill a mayor and four guards near Gao. The army sends helicopters from Sévaré.',
      'Islamic State loses a second oil field in eastern Syria',
      'Kurdish-led fighters took the oil field on Tuesday after a night of air strikes, their spokesman said. Islamic State fighters fled toward the river and left behind armoured cars.',
      'The oil field was among the last that Islamic State held east of the river. The spokesman said engineers would clear it of mines.',
    ],
  },
  {
    name: 'the same theatre, another story',
    language: 'en',
    lines: [
      'A Damascus court sentences six men over the theft of antiquities. The pieces were bound for Europe.',
      'Syrian army takes hill above the besieged valley',
      'The army took the hill at dawn, state television said, after rebels in the valley ran out of ammunition. Residents said shells fell on the market through the night.',
      'Rebels in the valley asked for a truce. The army answered that it would shell the valley until they gave up their guns.',
    ],
  },
  {
    name: 'a standfirst of its own follows the headline',
    language: 'en',
    lines: [
      'The Taliban seize a bridge on the Kabul road and tax every lorry. Drivers say the fee doubled in a week.',
      'Houthi drones hit airport in southern Saudi Arabia',
      'Eight people hurt as flights are sent to Jeddah',
      'Two Houthi drones struck the airport of Abha on Wednesday and hurt eight people, the Saudi-led coalition said. Flights were sent to Jeddah for most of the morning.',
      'The Houthis said the drones had aimed at a hangar. The coalition promised a swift answer in Sanaa.',
    ],
  },
  {
    name: 'long, three sentences',
    language: 'en',
    lines: [
      'Kenyan troops pull out of two camps near the Somali border without saying why. Elders in Mandera fear that the militants will move in before the rains. A local teacher counts four empty police posts on the road north.',
      'Haftar forces shell residential areas south of Tripoli',
      "Shells fired by Haftar's forces fell on three residential areas south of Tripoli on Monday and killed five people, medics said. The government in Tripoli blamed a brigade from Tarhuna.",
      "A spokesman for Haftar denied it. Tripoli's airport stayed shut for the third day because of shells on its runway.",
    ],
  },
  {
    name: 'title declared with another case',
    language: 'en',
    title: 'SDF opens corridor for Baghuz families',
    lines: [
      'Police in Manila arrest two suspected bomb makers after a tip from abroad.',
      'SDF Opens Corridor For Baghuz Families',
      'The SDF opened a corridor out of Baghuz on Sunday and more than a thousand people walked through it. Trucks took the families of Baghuz to a camp in the north.',
    ],
  },
];

const leads: readonly Example[] = [
  {
    name: 'no headline at all',
    language: 'it',
    lines: [
      "L'esercito iracheno ha ripreso il controllo di Qaim, al confine con la Siria, dopo una giornata di scontri. I miliziani dello Stato Islamico si sono ritirati nel deserto.",
      "Nella città, secondo il comando di Baghdad, l'esercito ha trovato depositi di armi e due fabbriche di autobombe. Gli abitanti di Qaim tornano lentamente.",
      "I miliziani avevano preso Qaim tre anni fa. Da allora la città al confine era la loro porta tra l'Iraq e la Siria.",
    ],
  },
  {
    name: 'a short crosshead after the lead',
    language: 'it',
    lines: [
      'Le FDS hanno circondato Raqqa da tre lati e tagliato la strada per Deir ez-Zor, fa sapere la portavoce della campagna.',
      "L'assedio finale",
      'Dentro Raqqa restano, secondo le FDS, duemila jihadisti. La portavoce ha chiesto ai civili di stare lontani dal fronte e dalla strada per Deir ez-Zor.',
      'Le FDS contano di chiudere presto anche il quarto lato. I jihadisti di Raqqa hanno minato i ponti.',
    ],
  },
  {
    name: 'a crosshead as long as a headline after the lead',
    language: 'it',
    lines: [
      'Gli Houthi hanno respinto ieri un assalto delle truppe di Hadi al porto di Hodeida, uccidendo trenta soldati e catturandone dodici.',
      'La coalizione saudita promette nuovi raid sul porto',
      'La coalizione saudita, che sostiene le truppe di Hadi, ha promesso nuovi raid su Hodeida. Gli Houthi mostrano in un video i soldati catturati nel porto.',
      'Le truppe di Hadi, intanto, si sono attestate a dieci chilometri da Hodeida. Gli Houthi hanno minato la strada che porta al porto.',
    ],
  },
  {
    name: 'the declared title is not in the text, the lead and a crosshead are',
    language: 'it',
    title: 'Hodeida, gli Houthi tengono la costa',
    lines: [
      'Gli Houthi hanno respinto ieri un assalto delle truppe di Hadi al porto di Hodeida, uccidendo trenta soldati e catturandone dodici.',
      'La coalizione saudita promette nuovi raid sul porto',
      'La coalizione saudita, che sostiene le truppe di Hadi, ha promesso nuovi raid su Hodeida. Gli Houthi mostrano in un video i soldati catturati nel porto.',
      'Le truppe di Hadi, intanto, si sono attestate a dieci chilometri da Hodeida. Gli Houthi hanno minato la strada che porta al porto.',
    ],
  },
  {
    name: 'headline, standfirst, body',
    language: 'it',
    lines: [
      'Libia, il Gna entra a Tarhuna senza combattere',
      'Gli uomini di Haftar in ritirata verso est. Trovate fosse comuni',
      'Le forze del Gna sono entrate a Tarhuna nella notte. Gli uomini di Haftar avevano lasciato la città poche ore prima, in ritirata verso est.',
      'A Tarhuna, secondo il Gna, sono state trovate fosse comuni. Haftar nega.',
    ],
  },
  {
    name: 'a headline that ends with a full stop',
    language: 'it',
    lines: [
      'Siria, le SDF prendono Sousa e spingono Isis nel deserto.',
      'I miliziani abbandonano Sousa dopo tre settimane di assedio',
      'Sousa è caduta. Le SDF hanno preso la cittadina dopo tre settimane di assedio e i miliziani di Isis sono fuggiti nel deserto.',
      'Isis ha lasciato a Sousa decine di mine. Le SDF le stanno rimuovendo prima di spingersi nel deserto.',
    ],
  },
  {
    name: 'a kicker of the same story above the headline',
    language: 'it',
    lines: [
      'La Minusma lascia la base di Ber prima del previsto, sotto il fuoco dei jihadisti.',
      'Mali, caschi blu attaccati due volte sulla strada da Ber',
      'Il convoglio della Minusma partito dalla base di Ber è stato attaccato due volte dai jihadisti. Quattro caschi blu sono rimasti feriti sulla strada.',
      'La Minusma ha lasciato la base di Ber prima del previsto per gli scontri. I jihadisti hanno rivendicato il fuoco contro i caschi blu.',
    ],
  },
  {
    name: 'a section name above the headline',
    language: 'it',
    lines: [
      'Esteri',
      'Ucraina, droni sul porto di Odessa nella notte',
      'Una ventina di droni ha colpito il porto di Odessa nella notte. La contraerea ucraina ne ha abbattuti dodici.',
    ],
  },
  {
    name: 'a headline that shares few words with the story',
    language: 'it',
    lines: [
      'La lunga notte dei disertori',
      'Chi scappa dalle trincee racconta fame, botte e paghe mai viste',
      'Hassan ha diciannove anni e la mano fasciata. È uscito dal fronte tre giorni fa, dice, camminando nel letto di un torrente. Gli hanno sparato due volte.',
      'Nel campo profughi i ragazzi come lui sono duecento. Nessuno vuole essere fotografato. Tutti dicono che gli ufficiali se ne sono andati per primi.',
    ],
  },
  {
    name: 'lead and body',
    language: 'en',
    lines: [
      'Rebels in northern Mali captured an army base near the Algerian border on Saturday and took several soldiers prisoner, a local official said.',
      'The base at the border had been held by the army since last year. The official said the rebels arrived before dawn in some forty vehicles.',
      'The army said reinforcements were on the way from Gao. It did not say how many soldiers had been taken.',
    ],
  },
  {
    name: 'lead and a crosshead',
    language: 'en',
    lines: [
      'Turkish artillery shelled Kurdish positions west of Kobani for a second day, killing two fighters and a journalist, the Kurdish authorities said.',
      'Kobani residents leave for the villages',
      'Hundreds of residents of Kobani left for villages further south as the Turkish artillery kept firing. The Kurdish authorities opened schools for them.',
      'The Turkish defence ministry said it had answered Kurdish fire from positions west of Kobani.',
    ],
  },
  {
    name: 'declared title is the first line',
    language: 'en',
    title: 'Army says it holds Kidal',
    lines: [
      'Army says it holds Kidal',
      'Rebels speak of a tactical withdrawal',
      "Mali's army said on Tuesday that it had entered the town. Residents reported helicopters and long columns of dust on the road from the south.",
    ],
  },
  {
    name: 'two sentences and nothing else',
    language: 'en',
    lines: ['A bomb went off near a checkpoint in Aden on Friday.', 'Three soldiers were wounded.'],
  },
  {
    name: 'a list of entries',
    language: 'en',
    lines: [
      'Daily summary: the southern front',
      '* Hodeida. Shells fell on the eastern suburbs. Two people died.',
      '* Taiz. Snipers closed the main road for six hours.',
      '* Marib. Calm. No attack was recorded.',
    ],
  },
];

function strayLines(example: Example): readonly string[] {
  const text = example.lines.join('\n');
  const language = testLanguages.find((candidate) => candidate.code === example.language);
  if (!language) throw new Error(`no language ${example.language}`);
  const title = example.title ?? null;
  return findNoise(splitLines(text, title), { language, title, outletNames: [] })
    .filter((span) => span.reason === 'stray_standfirst')
    .map((span) => text.slice(span.start, span.end));
}

describe('a standfirst of another article above the headline', () => {
  test.each(strays)('$language: $name', (example) => {
    const found = strayLines(example);
    expect(found).toHaveLength(1);
    expect(example.lines[0]?.startsWith(found[0] ?? '?')).toBe(true);
  });
});

describe('a first line that belongs to the story', () => {
  test.each(leads)('$language: $name', (example) => {
    expect(strayLines(example)).toEqual([]);
  });
});
