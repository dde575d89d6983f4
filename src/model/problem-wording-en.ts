import { type Facts, fact, mebibytes, type Wordings } from './problem-facts.ts';
import type { PlacesCode } from './problem-wording-places.ts';

export const errnoWords: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  EIO: 'the disk reported an error',
  ELOOP: 'a link leads to itself',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'part of the path is a file',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

const usage: Readonly<Record<string, string>> = {
  'unknown-command': 'a command was expected, and this is none of them',
  'unknown-option': 'the command has no such option',
  'missing-argument': 'an argument is missing',
  'missing-value': 'the option expects a value',
  'bad-value': 'the value is not one the option takes',
  'too-many-arguments': 'more arguments than the command takes',
  'unknown-place': 'the codebook has no place of this id or name',
  'ambiguous-place': 'several places of the codebook bear this name',
};

const triggerFault: Readonly<Record<string, string>> = {
  'id/duplicate': 'the id stands twice',
  'trigger/duplicate-lemma': 'the word is also that of another entry',
  'trigger/unknown-kind': 'it leads to what is no event kind of the codebook',
  'trigger/unknown-language': 'its id begins with no language',
};

/** What every problem is in English. */
export const english: Omit<Wordings, PlacesCode> = {
  'input/missing-path': {
    message: () => 'A file, a folder or a web address was expected; there is nothing at this path.',
    remedy: () => 'Check the spelling, and that the path is meant from the folder you are in.',
  },
  'input/unreadable': {
    message: (f) => {
      const reason = errnoWords[String(f.reason)];
      return `The file is there, but cannot be read${reason ? `: ${reason}` : fact(f, 'reason', ': ')}.`;
    },
    remedy: () => 'Check that you may read it (ls -l shows who may), or copy it to a place you own.',
  },
  'input/empty': {
    message: () => 'An article was expected; there are no words in it.',
    remedy: () => 'Check that the download or the copy was complete.',
  },
  'input/binary': {
    message: (f) =>
      `Text, HTML, JSON Lines or a feed was expected; this is binary${f.found === 'unknown' ? '' : fact(f, 'found', ' (', ')')}.`,
    remedy: () => 'Save the article as text or HTML and give that file instead.',
  },
  'input/too-large': {
    message: (f) =>
      `An item of at most ${mebibytes(f, ['limitBytes', 'limit'], '64 MiB')} was expected${typeof f.foundBytes === 'number' ? `; this one has ${mebibytes(f, ['foundBytes'], '')}` : '; this one is larger'}.`,
    remedy: () => 'Split it into one file an article, or into JSON Lines with one article a line.',
  },
  'input/bad-encoding': {
    message: (f) =>
      `Readable text was expected; read as ${fact(f, 'found') || 'the likeliest encoding'}, ${fact(f, 'unreadablePercent', '', '%') || 'too much'} of it is not text.`,
    remedy: () => 'Convert it to UTF-8 (for example with iconv -f WINDOWS-1252 -t UTF-8) and try again.',
  },
  'input/bad-json-line': {
    message: (f) =>
      `One JSON object a line was expected; line ${fact(f, 'line') || '?'} is not JSON${fact(f, 'reason', ' (', ')')}.`,
    remedy: () => 'Mend or remove that line; the other lines have been read.',
  },
  'input/bad-record': {
    message: (f) =>
      `A record with text, and optionally id, url, published, title, outlet, language, was expected${fact(f, 'line', '; line ')}${fact(f, 'reason', ': ')}.`,
    remedy: () => 'Mend the field named; docs/cli.md shows a whole record.',
  },
  'input/no-article': {
    message: (f) =>
      `A page with an article was expected; what is left without menus and links is ${fact(f, 'foundCharacters', '', ' characters') || 'too little'}.`,
    remedy: () => 'Give the address of one article, or save its text and give that file.',
  },
  'input/bad-feed': {
    message: (f) => `An RSS or Atom feed was expected${fact(f, 'found', '; found ')}.`,
    remedy: () => 'Open the address in a browser and look for the link to the feed.',
  },
  'input/bad-address': {
    message: (f) =>
      `A web address that begins with http:// or https:// was expected${fact(f, 'found', '; found ')}.`,
    remedy: () => 'Write the address as a browser shows it, without user name and password.',
  },
  'input/fetch-failed': {
    message: (f) => `The address was expected to answer with a page; it did not${fact(f, 'reason', ': ')}.`,
    remedy: () =>
      'Check the connection and open the address in a browser; it may be down or refuse programs.',
  },
  'input/unsupported-language': {
    message: (f) =>
      `An article in one of these languages was expected: ${fact(f, 'expected') || 'it, en'}; this one is in ${!f.found || f.found === 'unknown' ? 'none that could be recognised' : fact(f, 'found')}.`,
    remedy: () => 'If the language was recognised wrongly, say it with --language.',
  },
  'input/impossible-date': {
    message: (f) => `A day that exists, written YYYY-MM-DD, was expected${fact(f, 'found', '; found ')}.`,
    remedy: () => 'Write the day as year, month and day, for example 2019-03-23.',
  },
  'input/nothing-found': {
    message: (f) => `${fact(f, 'expected') || 'Articles'}: at least one was expected; there is none.`,
    remedy: () => 'Check that it is the right folder or feed; files with other endings can be given by name.',
  },
  'codebook/invalid': {
    message: (f) =>
      `The file departs from the shape of its kind${fact(f, 'line', ' on line ')}${fact(f, 'where', ' at ')}${fact(f, 'found', ': ')}.`,
    remedy: () => 'Mend the entry named, then run `riscontro codebook check`.',
  },
  'codebook/missing': {
    message: () => 'A file of the codebook or of a language was expected here; it is not there.',
    remedy: () => 'Restore it with git restore, or clone the repository again.',
  },
  'triggers/invalid': {
    message: (f) =>
      `A file of triggers cannot be used as it is${fact(f, 'line', '; line ')}${fact(f, 'entry', ', ')}: ${triggerFault[String(f.reason)] ?? 'it departs from the shape of its kind'}${fact(f, 'where', ' at ')}${triggerFaultFound(f)}.`,
    remedy: () =>
      'Mend it; `riscontro codebook check --triggers FILE` says all that is wrong, docs/triggers.md shows a whole entry.',
  },
  'triggers/missing': {
    message: () => 'A YAML file of triggers, or a folder with some, was expected; there is none here.',
    remedy: () => 'Check --triggers or RISCONTRO_TRIGGERS; docs/triggers.md shows how to write one.',
  },
  'model/missing': {
    message: (f) => {
      const why = errnoWords[String(f.reason)] ?? fact(f, 'reason');
      return `A file of the trained parser was expected here; it ${why ? `cannot be read: ${why}` : 'is not there'}.`;
    },
    remedy: () => 'Restore it with git restore models, or clone the repository again.',
  },
  'model/damaged': {
    message: (f) =>
      `A file of the trained parser is not what it should be${fact(f, 'where', ' at ')}${fact(f, 'expected', '; expected ')}${fact(f, 'found', '; found ')}.`,
    remedy: () =>
      'Restore the folder with git restore models; after training anew, write the whole package again.',
  },
  'model/no-runtime': {
    message: (f) =>
      `The library that runs the parser does not load on this machine${fact(f, 'platform', ', ')}${fact(f, 'reason', ': ')}.`,
    remedy: () =>
      'It exists for Linux (x64, arm64; glibc 2.28 or newer, so not Alpine), macOS (arm64) and Windows (x64, arm64). On one of these run npm ci again; elsewhere run riscontro in a Debian container.',
  },
  'desk/not-found': {
    message: () => 'A desk was expected at this path; there is no such file or folder.',
    remedy: () =>
      'Check --desk, make the folder, or run `riscontro add INPUT...` first, which makes the desk.',
  },
  'desk/newer': {
    message: (f) =>
      `A desk of version ${fact(f, 'expected') || 'this program'} or older was expected; this one is of version ${fact(f, 'found') || 'a later program'}.`,
    remedy: () => 'Update riscontro (git pull). Nothing in the desk was touched.',
  },
  'desk/corrupt': {
    message: (f) => `The desk is damaged${fact(f, 'finding', ': ')}.`,
    remedy: () =>
      'Copy the file and its -wal file aside before anything else, then restore a backup or add the sources to a new desk with --desk.',
  },
  'desk/not-a-desk': {
    message: (f) =>
      `A desk was expected; this is ${fact(f, 'found') || 'another kind of file'}. It was not touched.`,
    remedy: () => 'Give another path with --desk.',
  },
  'desk/busy': {
    message: () =>
      'The desk was expected to be free to write; another process has been writing to it too long.',
    remedy: () => 'Wait until the other command has ended, then run this one again; it goes on where it was.',
  },
  'desk/disk-full': {
    message: () => 'Room to write was expected; the disk is full. What was stored before is whole.',
    remedy: () => 'Make room, then run the command again; what is already on the desk is not read twice.',
  },
  'desk/read-only': {
    message: () => 'A desk that may be written was expected; this file or its folder may not be.',
    remedy: () => 'Change its permissions, or give another path with --desk.',
  },
  'desk/no-such-record': {
    message: () => 'An incident or article of this desk was expected; it has none of this id.',
    remedy: () => '`riscontro list` shows the ids. Reading again may have merged the incident into another.',
  },
  'api/bad-request': {
    message: (f) => `The request does not fit the API${fact(f, 'reason', ': ')}.`,
    remedy: () => 'Compare it with docs/openapi.json.',
  },
  'api/no-such-route': {
    message: () => 'One of the documented routes was expected; there is nothing at this address.',
    remedy: () => 'docs/openapi.json lists the routes.',
  },
  'api/host-refused': {
    message: () => 'A request from this desk was expected; this one came for or from another host.',
    remedy: () => 'Use the address the command printed, or allow the name with serve --host.',
  },
  'serve/port-in-use': {
    message: (f, item) => `A free port was expected; another program listens on ${fact(f, 'port') || item}.`,
    remedy: () =>
      'Stop the other program, or choose another port: --port 7078, or --port 0 for any free one.',
  },
  'serve/port-refused': {
    message: (f) =>
      `The system does not let this program listen on${fact(f, 'host', ' ')}${fact(f, 'port', ' port ') || ' this address'}.`,
    remedy: () => 'Choose a port above 1023 with --port, and an address of this machine with --host.',
  },
  'serve/web-not-built': {
    message: () => 'The built desk was expected in this folder; it is not there.',
    remedy: () => 'Start with ./riscontro, which builds it, or run npm run build:web.',
  },
  'cli/usage': {
    message: (f) =>
      `${sentence(usage[String(f.reason)] ?? 'the command line cannot be understood')}${fact(f, 'found', ': ')}.${fact(f, 'expected', ' Expected: ', '.')}`,
    remedy: (f) =>
      `${fact(f, 'suggestion', 'Did you mean ', '? ')}Run \`riscontro${fact(f, 'command', ' ')} --help\` for what it takes.`,
  },
  'cli/output-failed': {
    message: (f) => {
      const reason = errnoWords[String(f.reason)];
      return `The result could not be written to this file${reason ? `: ${reason}` : fact(f, 'reason', ': ')}.`;
    },
    remedy: () => 'Check that the folder exists, may be written and has room, or give another --out.',
  },
  'cli/thread-ended': {
    message: (f) => `The thread that was reading this ended before it was done${fact(f, 'reason', ': ')}.`,
    remedy: () =>
      'Read this item by itself with --jobs 1. If that ends too, it needs more memory than there is: leave it out.',
  },
  'cli/node-too-old': {
    message: (f) =>
      `Node.js ${fact(f, 'expected') || '24'} or newer was expected${fact(f, 'found', '; found ')}.`,
    remedy: () =>
      'Start with ./riscontro, which brings its own, or install Node.js 24 from https://nodejs.org.',
  },
  'setup/not-writable': {
    message: () => 'This folder cannot be written, and the packages are not installed yet.',
    remedy: () => 'Make the folder writable, or run the command once as a user who may write there.',
  },
  'setup/npm-missing': {
    message: () => 'npm was expected on the PATH to install the packages, and was not found.',
    remedy: () => 'Install Node.js 18 or newer with npm, then run the command again.',
  },
  'setup/npm-failed': {
    message: (f) => `npm could not install the packages${fact(f, 'reason', ': ')}.`,
    remedy: () =>
      'Check the network and the free disk space, read the log named, then run the command again.',
  },
  'setup/web-failed': {
    message: (f) => `The desk for the browser could not be built${fact(f, 'reason', ': ')}.`,
    remedy: () => 'Read the log named. If you did not change anything below web/, please report it.',
  },
  'internal/defect': {
    message: (f) => `Something went wrong that should not be able to${fact(f, 'reason', ': ')}.`,
    remedy: () => 'Please report it with the command and the item. What is on the desk is whole.',
  },
};

function triggerFaultFound(facts: Facts): string {
  return (
    fact(facts, 'found', ': ') || fact(facts, 'other', ': ') || fact(facts, 'expected', '; expected ', '.')
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
