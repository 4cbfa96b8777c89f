import * as desk from './desk.tsx';
import type { Drawing } from './drawing.ts';
import * as kitchen from './kitchen.tsx';
import * as packs from './packs.tsx';

const shapes = { ...packs, ...desk, ...kitchen } satisfies Record<string, Drawing>;

export type ShapeName = keyof typeof shapes;
export const shapeNames = Object.keys(shapes).filter(isShapeName);

export function isShapeName(name: string): name is ShapeName {
  return Object.hasOwn(shapes, name);
}

export const drawingOf = (name: ShapeName): Drawing => shapes[name];
