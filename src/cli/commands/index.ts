import type { CommandSpec } from '../command.ts';
import { actors } from './actors.ts';
import { add } from './add.ts';
import { codebook } from './codebook.ts';
import { completion } from './completion.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { exportIncidents } from './export.ts';
import { extract } from './extract.ts';
import { list } from './list.ts';
import { places } from './places.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { situation } from './situation.ts';

/** Every command, in the order the help shows them. A new one is one file here and one entry. */
export const commands: readonly CommandSpec[] = [
  demo,
  extract,
  explain,
  add,
  serve,
  list,
  show,
  situation,
  exportIncidents,
  actors,
  codebook,
  places,
  doctor,
  completion,
];
