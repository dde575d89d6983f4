import { addPlaces } from '../src/desk/places.ts';
import { IndexDraft } from '../src/knowledge/gazetteer/write-index.ts';
import { placeKeys } from '../src/resolve/place-keys.ts';

/**
 * A process that is killed in the middle of an import: `reading`, while lines are taken in and the lock is held, or `writing`,
 * when the new file is begun. Arguments: which, the index, a folder with SY.txt, the product's root.
 */
const [when, path = '', from = '', root = ''] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');

if (when === 'reading') await addPlaces(path, ['SY'], { root, from, onLines: die });
else {
  const country = {
    code: 'SY',
    places: 0,
    broken: 0,
    // Asked for when the header is written, which is the first thing written.
    get newest() {
      die();
      return null;
    },
  };
  new IndexDraft(placeKeys).write(path, [country]);
}
