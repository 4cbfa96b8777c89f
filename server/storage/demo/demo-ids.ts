import type { Ids } from '../../deps.ts';
import { createIds } from '../../ids.ts';

export type DemoIds = Pick<Ids, 'id' | 'hex128'>;

/** Ids that come out the same for the same time, so that an interrupted seeding goes on with the rows it began with. */
export function demoIds(at: number): DemoIds {
  const timePart = createIds({ now: () => at })
    .id()
    .slice(0, 10);
  let count = 0;
  const next = (): string => String(++count);
  return {
    id: () => timePart + next().padStart(16, '0'),
    hex128: () => at.toString(16) + next().padStart(32 - at.toString(16).length, '0'),
  };
}
