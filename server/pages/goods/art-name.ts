import type { GoodArt } from '../../storage/records.ts';
import type { GoodColors } from './drawing.ts';
import { isShapeName, type ShapeName } from './shapes.ts';

/** "bag-23324d-1a2740-f3e9d7-b5532a": all that is drawn of a good, as part of a file's name. */
export const nameOfArt = (art: GoodArt): string =>
  [art.shape, ...art.colors.map((color) => color.replace('#', '').toLowerCase())].join('-');

export interface DrawnArt {
  readonly shape: ShapeName;
  readonly colors: GoodColors;
}

/** What such a name says; undefined for any other. */
export function artIn(name: string): DrawnArt | undefined {
  const [, shape = '', body, second, label, ink] = pattern.exec(name) ?? [];
  if (!isShapeName(shape)) return undefined;
  return { shape, colors: { body: `#${body}`, second: `#${second}`, label: `#${label}`, ink: `#${ink}` } };
}

const pattern = /^([a-z]+)-([0-9a-f]{6})-([0-9a-f]{6})-([0-9a-f]{6})-([0-9a-f]{6})$/;
