import type { Map as MapLibre } from 'maplibre-gl';
import type { KindGroup, Side } from '../api/client.ts';
import { groupOrder, groupShapes } from '../components/groups.ts';
import { token } from '../theme/theme.ts';

/** Images the map needs, drawn here: marks of kind groups, patterns of ground, and its findable cores. */

const ratio = 2;
type Draw = (paint: CanvasRenderingContext2D, size: number) => void;

function drawn(size: number, draw: Draw): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * ratio;
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  if (!paint) throw new Error('expected a 2D canvas');
  paint.scale(ratio, ratio);
  draw(paint, size);
  return paint.getImageData(0, 0, size * ratio, size * ratio);
}

function put(map: MapLibre, name: string, image: ImageData): void {
  if (map.hasImage(name)) map.updateImage(name, image);
  else map.addImage(name, image, { pixelRatio: ratio });
}

/** The marks of all groups in the theme in force, solid and hollow. */
export function putMarks(map: MapLibre): void {
  const halo = token('--panel');
  for (const group of groupOrder) {
    put(map, `mark-${group}-solid`, drawn(22, mark(group, token(`--group-${group}`), halo)));
    put(map, `mark-${group}-hollow`, drawn(22, mark(group, halo, token(`--group-${group}`))));
  }
}

function mark(group: KindGroup, fill: string, edge: string): Draw {
  return (paint) => {
    paint.translate(3, 3);
    const shape = new Path2D(groupShapes[group]);
    paint.lineJoin = 'round';
    paint.lineWidth = 3;
    paint.strokeStyle = edge;
    paint.stroke(shape);
    paint.fillStyle = fill;
    paint.fill(shape);
  };
}

/** Makes the pattern of `name` (`solid-SIDE`, `hatched-SIDE`, `striped-SIDE-SIDE`) and its core disc. */
export function putGround(map: MapLibre, name: string): void {
  const [look = '', first = 'other', second = 'other'] = name.split('-') as [string, Side, Side];
  const fill = tile(look, sideColour(first), sideColour(second));
  put(map, name, drawn(16, fill));
  put(map, `core-${name}`, drawn(20, coreDisc(fill)));
}

/** The core of ground nobody can speak for. */
export function putBlankCore(map: MapLibre): void {
  put(
    map,
    'core-blank',
    drawn(
      20,
      coreDisc(() => {}),
    ),
  );
}

function sideColour(side: Side): string {
  return token(`--side-${side}`);
}

/** A 16 by 16 tile that repeats without seams. */
function tile(look: string, first: string, second: string): Draw {
  return (paint) => {
    if (look !== 'hatched') {
      paint.fillStyle = first;
      paint.fillRect(0, 0, 20, 20);
    }
    if (look === 'solid') return;
    paint.strokeStyle = look === 'striped' ? second : first;
    paint.lineWidth = look === 'striped' ? 5.66 : 2.6;
    const step = look === 'striped' ? 16 : 8;
    for (let at = -32; at <= 48; at += step) {
      paint.beginPath();
      paint.moveTo(at, 20);
      paint.lineTo(at + 20, 0);
      paint.stroke();
    }
  };
}

function coreDisc(fill: Draw): Draw {
  return (paint, size) => {
    const middle = size / 2;
    const circle = new Path2D();
    circle.arc(middle, middle, middle - 2.5, 0, 2 * Math.PI);
    paint.fillStyle = token('--panel');
    paint.fill(circle);
    paint.save();
    paint.clip(circle);
    fill(paint, size);
    paint.restore();
    paint.strokeStyle = token('--ink');
    paint.lineWidth = 1.5;
    paint.stroke(circle);
  };
}
