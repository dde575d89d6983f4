import { type Facts, fact, mebibytes, type Wordings } from './problem-facts.ts';
import type { PlacesCode } from './problem-wording-places.ts';

export const errnoWords: Readonly<Record<string, string>> = {
  EACCES: 'permesso negato',
  EPERM: 'permesso negato',
  EISDIR: 'è una cartella',
  EMFILE: 'troppi file aperti',
  EIO: 'il disco ha segnalato un errore',
  ELOOP: 'un collegamento porta a sé stesso',
  ENOENT: 'la cartella non esiste',
  ENOTDIR: 'una parte del percorso è un file',
  ENOSPC: 'il disco è pieno',
  EROFS: 'il disco è in sola lettura',
};

/** The closed words other stages use for what they found; anything else is quoted as it is. */
const foundWords: Readonly<Record<string, string>> = {
  'not a file': 'non è un file',
  'not a database': 'non è una base di dati',
  "another program's database": 'è la base di dati di un altro programma',
  'something else': "qualcos'altro",
  'no answer in time': 'nessuna risposta in tempo',
};

const usage: Readonly<Record<string, string>> = {
  'unknown-command': 'serve un comando, e questo non lo è',
  'unknown-option': "il comando non ha quest'opzione",
  'missing-argument': 'manca un argomento',
  'missing-value': "l'opzione vuole un valore",
  'bad-value': "il valore non è tra quelli che l'opzione accetta",
  'too-many-arguments': 'più argomenti di quanti il comando ne accetti',
  'unknown-place': 'il repertorio non ha nessun luogo con questo id o nome',
  'ambiguous-place': 'più luoghi del repertorio portano questo nome',
};

const triggerFault: Readonly<Record<string, string>> = {
  'id/duplicate': "l'id compare due volte",
  'trigger/duplicate-lemma': "la parola è anche quella di un'altra voce",
  'trigger/unknown-kind': 'porta a qualcosa che non è un tipo di evento del repertorio',
  'trigger/unknown-language': 'il suo id non comincia con una lingua',
};

/** Che cos'è ogni problema, in italiano. */
export const italian: Omit<Wordings, PlacesCode> = {
  'input/missing-path': {
    message: () => "Serve un file, una cartella o un indirizzo web; a questo percorso non c'è nulla.",
    remedy: () => "Controlla com'è scritto, e che il percorso parta dalla cartella in cui ti trovi.",
  },
  'input/unreadable': {
    message: (f) => {
      const reason = errnoWords[String(f.reason)];
      return `Il file c'è, ma non si può leggere${reason ? `: ${reason}` : fact(f, 'reason', ': ')}.`;
    },
    remedy: () =>
      "Controlla di avere il permesso di leggerlo (ls -l dice chi ce l'ha), o copialo in un posto tuo.",
  },
  'input/empty': {
    message: () => 'Serve un articolo; qui non ci sono parole.',
    remedy: () => 'Controlla che lo scaricamento o la copia siano completi.',
  },
  'input/binary': {
    message: (f) =>
      `Serve testo, HTML, JSON Lines o un feed; questo è un file binario${f.found === 'unknown' ? '' : fact(f, 'found', ' (', ')')}.`,
    remedy: () => "Salva l'articolo come testo o HTML e indica quel file.",
  },
  'input/too-large': {
    message: (f) =>
      `Un elemento può avere al massimo ${mebibytes(f, ['limitBytes', 'limit'], '64 MiB')}${typeof f.foundBytes === 'number' ? `; questo ne ha ${mebibytes(f, ['foundBytes'], '')}` : '; questo è più grande'}.`,
    remedy: () => 'Dividilo in un file per articolo, o in JSON Lines con un articolo per riga.',
  },
  'input/bad-encoding': {
    message: (f) =>
      `Serve testo leggibile; letto come ${fact(f, 'found') || 'codifica più probabile'}, ${fact(f, 'unreadablePercent', 'il ', '%') || 'una parte troppo grande'} non è testo.`,
    remedy: () => 'Convertilo in UTF-8 (per esempio con iconv -f WINDOWS-1252 -t UTF-8) e riprova.',
  },
  'input/bad-json-line': {
    message: (f) =>
      `Serve un oggetto JSON per riga; la riga ${fact(f, 'line') || '?'} non è JSON${fact(f, 'reason', ' (', ')')}.`,
    remedy: () => 'Correggi o togli quella riga; le altre sono state lette.',
  },
  'input/bad-record': {
    message: (f) =>
      `Serve una scheda con text e, se si vuole, id, url, published, title, outlet, language${fact(f, 'line', '; riga ')}${fact(f, 'reason', ': ')}.`,
    remedy: () => 'Correggi il campo indicato; docs/cli.md mostra una scheda intera.',
  },
  'input/no-article': {
    message: (f) =>
      `Serve una pagina con un articolo; tolti menu e collegamenti restano ${fact(f, 'foundCharacters', '', ' caratteri') || 'troppo poche parole'}.`,
    remedy: () => "Indica l'indirizzo di un solo articolo, o salvane il testo e indica quel file.",
  },
  'input/bad-feed': {
    message: (f) => `Serve un feed RSS o Atom${found(f, '; trovato ')}.`,
    remedy: () => "Apri l'indirizzo in un browser e cerca il collegamento al feed.",
  },
  'input/bad-address': {
    message: (f) => `Serve un indirizzo web che cominci con http:// o https://${found(f, '; trovato ')}.`,
    remedy: () => "Scrivi l'indirizzo come lo mostra il browser, senza nome utente né password.",
  },
  'input/fetch-failed': {
    message: (f) => `L'indirizzo doveva rispondere con una pagina e non l'ha fatto${reason(f)}.`,
    remedy: () =>
      "Controlla la connessione e apri l'indirizzo in un browser: il sito può essere fermo o rifiutare i programmi.",
  },
  'input/unsupported-language': {
    message: (f) =>
      `Serve un articolo in una di queste lingue: ${fact(f, 'expected') || 'it, en'}; la lingua di questo ${!f.found || f.found === 'unknown' ? 'non si riconosce' : fact(f, 'found', 'è ')}.`,
    remedy: () => 'Se la lingua è stata riconosciuta male, indicala con --language.',
  },
  'input/impossible-date': {
    message: (f) => `Serve un giorno che esista, scritto AAAA-MM-GG${found(f, '; trovato ')}.`,
    remedy: () => 'Scrivi il giorno come anno, mese e giorno, per esempio 2019-03-23.',
  },
  'input/nothing-found': {
    message: (f) => `Serve almeno uno di questi: ${articles(f)}; non ce n'è nessuno.`,
    remedy: () =>
      'Controlla che sia la cartella o il feed giusto; i file con altre estensioni si possono indicare per nome.',
  },
  'codebook/invalid': {
    message: (f) =>
      `Il file si discosta dalla forma del suo genere${fact(f, 'line', ' alla riga ')}${fact(f, 'where', ' in ')}${fact(f, 'found', ': ')}.`,
    remedy: () => 'Correggi la voce indicata, poi esegui `riscontro codebook check`.',
  },
  'codebook/missing': {
    message: () => "Qui deve stare un file del repertorio o di una lingua; non c'è.",
    remedy: () => 'Ripristinalo con git restore, o clona di nuovo il deposito.',
  },
  'triggers/invalid': {
    message: (f) =>
      `Un file di parole chiave non si può usare così com'è${fact(f, 'line', '; riga ')}${fact(f, 'entry', ', ')}: ${triggerFault[String(f.reason)] ?? 'si discosta dalla forma del suo genere'}${fact(f, 'where', ' in ')}${triggerFaultFound(f)}.`,
    remedy: () =>
      'Correggilo; `riscontro codebook check --triggers FILE` dice tutto ciò che non va, docs/triggers.md mostra una voce intera.',
  },
  'triggers/missing': {
    message: () => "Serve un file YAML di parole chiave, o una cartella che ne contenga; qui non ce n'è.",
    remedy: () => 'Controlla --triggers o RISCONTRO_TRIGGERS; docs/triggers.md mostra come scriverne uno.',
  },
  'model/missing': {
    message: (f) => {
      const why = errnoWords[String(f.reason)] ?? fact(f, 'reason');
      return `Qui serve un file dell'analizzatore addestrato, che ${why ? `non si può leggere: ${why}` : "non c'è"}.`;
    },
    remedy: () => 'Ripristinalo con git restore models, o clona di nuovo il repository.',
  },
  'model/damaged': {
    message: (f) =>
      `Un file dell'analizzatore addestrato non è quello che dovrebbe essere${fact(f, 'where', ' in ')}${fact(f, 'expected', '; previsto ')}${fact(f, 'found', '; trovato ')}.`,
    remedy: () =>
      "Ripristina la cartella con git restore models; dopo un nuovo addestramento, riscrivi l'intero pacchetto.",
  },
  'model/no-runtime': {
    message: (f) =>
      `La libreria che esegue l'analizzatore non si carica su questa macchina${fact(f, 'platform', ', ')}${fact(f, 'reason', ': ')}.`,
    remedy: () =>
      'Esiste per Linux (x64, arm64; glibc 2.28 o successiva, quindi non Alpine), macOS (arm64) e Windows (x64, arm64). Su uno di questi ripeti npm ci; altrove esegui riscontro in un contenitore Debian.',
  },
  'desk/not-found': {
    message: () => 'A questo percorso deve stare un desk; il file o la cartella non esiste.',
    remedy: () =>
      'Controlla --desk, crea la cartella, o esegui prima `riscontro add INPUT...`, che crea il desk.',
  },
  'desk/newer': {
    message: (f) =>
      `Serve un desk di versione ${fact(f, 'expected') || 'non successiva a questo programma'} o precedente; questo è di versione ${fact(f, 'found') || 'successiva'}.`,
    remedy: () => 'Aggiorna riscontro (git pull). Nel desk non è stato toccato nulla.',
  },
  'desk/corrupt': {
    message: (f) => `Il desk è danneggiato${fact(f, 'finding', ': ')}.`,
    remedy: () =>
      'Prima di tutto copia altrove il file e il suo -wal, poi ripristina una copia di riserva o aggiungi le fonti a un desk nuovo con --desk.',
  },
  'desk/not-a-desk': {
    message: (f) => `Serve un desk; questo ${found(f) || 'è un file di altro genere'}. Non è stato toccato.`,
    remedy: () => 'Indica un altro percorso con --desk.',
  },
  'desk/busy': {
    message: () => 'Il desk deve essere libero per scrivere; un altro processo ci scrive da troppo tempo.',
    remedy: () => "Attendi che l'altro comando finisca, poi ripeti questo: riprende da dov'era.",
  },
  'desk/disk-full': {
    message: () => 'Serve spazio per scrivere; il disco è pieno. Ciò che era già conservato è intatto.',
    remedy: () => 'Fai spazio, poi ripeti il comando: ciò che è già sul desk non viene letto due volte.',
  },
  'desk/read-only': {
    message: () => 'Serve un desk su cui si possa scrivere; in questo file o nella sua cartella non si può.',
    remedy: () => 'Cambia i permessi, o indica un altro percorso con --desk.',
  },
  'desk/no-such-record': {
    message: () => 'Serve un episodio o un articolo di questo desk; nessuno ha questo id.',
    remedy: () => "`riscontro list` mostra gli id. Una nuova lettura può avere unito l'episodio a un altro.",
  },
  'api/bad-request': {
    message: (f) => `La richiesta non si accorda con l'API${fact(f, 'reason', ': ')}.`,
    remedy: () => 'Confrontala con docs/openapi.json.',
  },
  'api/no-such-route': {
    message: () => "Serve uno degli indirizzi documentati; a questo non c'è nulla.",
    remedy: () => 'docs/openapi.json elenca gli indirizzi.',
  },
  'api/host-refused': {
    message: () =>
      'Serve una richiesta di questo desk; questa viene da un altro host o è diretta a un altro.',
    remedy: () => "Usa l'indirizzo stampato dal comando, o ammetti il nome con serve --host.",
  },
  'serve/port-in-use': {
    message: (f, item) =>
      `Serve una porta libera; sulla ${fact(f, 'port') || item} è in ascolto un altro programma.`,
    remedy: () =>
      "Ferma l'altro programma, o scegli un'altra porta: --port 7078, o --port 0 per una libera qualsiasi.",
  },
  'serve/port-refused': {
    message: (f) =>
      `Il sistema non permette a questo programma di mettersi in ascolto${fact(f, 'host', ' su ')}${fact(f, 'port', ', porta ')}.`,
    remedy: () => 'Scegli una porta sopra la 1023 con --port, e un indirizzo di questa macchina con --host.',
  },
  'serve/web-not-built': {
    message: () => "In questa cartella deve stare il desk costruito per il browser; non c'è.",
    remedy: () => 'Parti da ./riscontro, che lo costruisce, o esegui npm run build:web.',
  },
  'cli/usage': {
    message: (f) =>
      `${sentence(usage[String(f.reason)] ?? 'la riga di comando non si capisce')}${fact(f, 'found', ': ')}.${fact(f, 'expected', ' Valori ammessi: ', '.')}`,
    remedy: (f) =>
      `${fact(f, 'suggestion', 'Intendevi ', '? ')}\`riscontro${fact(f, 'command', ' ')} --help\` dice che cosa accetta.`,
  },
  'cli/output-failed': {
    message: (f) => {
      const why = errnoWords[String(f.reason)];
      return `Il risultato non si è potuto scrivere in questo file${why ? `: ${why}` : fact(f, 'reason', ': ')}.`;
    },
    remedy: () => 'Controlla che la cartella esista, sia scrivibile e abbia spazio, o indica un altro --out.',
  },
  'cli/thread-ended': {
    message: (f) => `Il thread che lo leggeva è terminato prima di finire${fact(f, 'reason', ': ')}.`,
    remedy: () =>
      "Leggi questo elemento da solo con --jobs 1. Se termina anche così, serve più memoria di quanta ce n'è: escludilo.",
  },
  'cli/node-too-old': {
    message: (f) =>
      `Serve Node.js ${fact(f, 'expected') || '24'} o successivo${fact(f, 'found', '; trovato ')}.`,
    remedy: () => 'Parti da ./riscontro, che porta il suo, o installa Node.js 24 da https://nodejs.org.',
  },
  'setup/not-writable': {
    message: () => 'In questa cartella non si può scrivere, e i pacchetti non sono ancora installati.',
    remedy: () =>
      'Rendi scrivibile la cartella, o esegui una volta il comando come utente che può scriverci.',
  },
  'setup/npm-missing': {
    message: () => 'Per installare i pacchetti serve npm nel PATH, e non è stato trovato.',
    remedy: () => 'Installa Node.js 18 o successivo con npm, poi ripeti il comando.',
  },
  'setup/npm-failed': {
    message: (f) => `npm non è riuscito a installare i pacchetti${fact(f, 'reason', ': ')}.`,
    remedy: () =>
      'Controlla la rete e lo spazio su disco, leggi il registro indicato, poi ripeti il comando.',
  },
  'setup/web-failed': {
    message: (f) => `Il desk per il browser non si è potuto costruire${fact(f, 'reason', ': ')}.`,
    remedy: () => 'Leggi il registro indicato. Se non hai modificato nulla sotto web/, segnalalo.',
  },
  'internal/defect': {
    message: (f) => `È successo qualcosa che non dovrebbe poter succedere${fact(f, 'reason', ': ')}.`,
    remedy: () => "Segnalalo con il comando e l'elemento. Ciò che è sul desk è intatto.",
  },
};

function triggerFaultFound(facts: Facts): string {
  return (
    fact(facts, 'found', ': ') ||
    fact(facts, 'other', ': ') ||
    fact(facts, 'expected', '; ci si aspettava ', '.')
  );
}

function found(facts: Facts, before = ''): string {
  const words = foundWords[String(facts.found)];
  return words ? `${before}${words}` : fact(facts, 'found', before);
}

function reason(facts: Facts): string {
  const words = foundWords[String(facts.reason)];
  return words ? `: ${words}` : fact(facts, 'reason', ': ');
}

function articles(facts: Facts): string {
  return facts.expected === 'feed entries' ? 'voci del feed' : fact(facts, 'expected') || 'articoli';
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
