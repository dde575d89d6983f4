import { describe, expect, test } from 'vitest';
import { type NoiseLine, reasonsFor, stays } from './noise-lines.fixture.ts';

/** The rules of the house in Italian: of a live page, a log, a script for the radio, a release, a thread. */
const noise: readonly NoiseLine[] = [
  ['site_notice', 'Tutti gli orari sono di Khartum.'],
  ['site_notice', 'In cima le notizie più fresche.'],
  ['site_notice', 'Ultimi aggiornamenti in alto; la pagina si ricarica ogni due minuti.'],
  ['site_notice', 'Questa pagina non viene più aggiornata.'],
  ['site_notice', 'Chiudiamo qui la diretta di oggi.'],
  ['site_notice', 'Riprendiamo domattina alle sei.'],
  ['site_notice', 'Il prossimo notiziario alle 19.'],
  ['site_notice', 'Periodo di riferimento: 3-9 maggio.'],
  ['site_notice', 'Dati aggiornati al 9 maggio 2024, ore 18.'],
  ['agency_furniture', '(SIGLA DI CODA)'],
  ['agency_furniture', '[Musica]'],
  ['agency_furniture', 'State ascoltando Radio Esempio.'],
  ['agency_furniture', 'In studio Maria Esempio, in regia Mario Esempio.'],
  ['related_list', 'E ora le previsioni del tempo.'],
  ['related_list', 'Nelle altre notizie: il prezzo del grano e la finale di coppa.'],
  ['author_bio', "(L'autore ha vissuto quattro anni a Kabul)"],
  ['author_bio', "(Maria Esempio è ricercatrice all'Istituto Esempio)"],
  ['site_notice', 'C = confermato da due fonti; N = non confermato; D = contestato.'],
  ['site_notice', '[S] visto dai nostri, [R] sentito per radio, [?] ancora aperto'],
  ['site_notice', '* confermato ** di una sola parte'],
  ['site_notice', 'Legenda dei simboli: un punto per ogni attacco, una croce per ogni morto.'],
  ['site_notice', 'Correzioni e aggiunte: registro@monitor.example'],
  ['site_notice', 'Per segnalare un errore scrivere al redattore di turno.'],
  ['site_notice', 'Una voce del 4 maggio è stata tolta dopo una seconda verifica.'],
  ['site_notice', 'Ufficiale stampa di turno: 555 0102'],
  ['agency_furniture', 'DICHIARAZIONE ALLA STAMPA'],
  ['agency_furniture', 'Comunicato n. 14'],
  ['agency_furniture', 'Viva la nazione.'],
  ['agency_furniture', 'Fine del comunicato.'],
  ['share_furniture', 'Fate girare. 1.204 condivisioni, 88 citazioni'],
  ['share_furniture', 'Fine del thread. 412 retweet 1,2 mila mi piace'],
  ['share_furniture', 'Visto 14.302 volte'],
  ['share_furniture', '👉 @canaleesempio'],
  ['credits', 'Dalle agenzie'],
  ['related_list', 'Altri servizi alle pagine 4 e 5'],
  ['agency_furniture', 'Segue secondo lancio'],
];

/** What only looks like it. */
const story: readonly string[] = [
  'La diretta conseguenza è una carestia.',
  "Il registro dell'ospedale conta quaranta morti.",
  'Ora il calcio dei fucili batte sulle porte, dice un testimone.',
  'La nota del ministero parla di due droni.',
  'Le voci di una resa sono state smentite.',
  'Prossimo obiettivo: la diga, dice il generale.',
  "Infine il meteorologo dell'esercito è stato ucciso da un cecchino.",
  "Le affermazioni dell'esercito sono state smentite.",
  'Riprendiamo la collina, ha detto il generale.',
  'Viva nella sua casa solo la nonna, le altre sono fuggite.',
  'Diffuso il panico in città dopo il raid.',
];

describe('the rules of the house, in Italian', () => {
  test.each(noise)('%s: %s', (reason, line) => {
    expect(reasonsFor('it', line)).toEqual([reason]);
  });

  test.each(story)('stays: %s', (line) => {
    expect(stays('it', line)).toBe(true);
  });
});
