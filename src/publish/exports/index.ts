import type { Export } from '../../model/export.ts';
import { csv } from './csv.ts';
import { geojson } from './geojson.ts';

/** Every export, in the order a person is offered them. */
export const exports: readonly Export[] = [csv, geojson];
