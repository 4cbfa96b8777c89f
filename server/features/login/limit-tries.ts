import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';

const usualWindowMs = 5 * 60_000;

export interface TryLimit {
  /** Who tries, or what is tried. */
  readonly key: string;
  /** How many tries a window has. */
  readonly most: number;
  /** Five minutes unless said. */
  readonly windowMs?: number;
}

/** A counted try. `forgive` takes it back, for one that turned out well. */
export interface Try {
  forgive(): Promise<void>;
}

/** Counts a try against each limit before it is made; refused with the seconds to wait when one is used up (E9). */
export async function limitTries(deps: Deps, limits: readonly TryLimit[]): Promise<Result<Try>> {
  const now = deps.clock.now();
  const windows = limits.map(({ key, most, windowMs = usualWindowMs }) => {
    const start = now - (now % windowMs);
    return { key, most, start, end: start + windowMs };
  });
  const over = await deps.storage.tx(async ({ attempts }) => {
    const used: typeof windows = [];
    for (const window of windows) if ((await attempts.count(window.key, window.start)) > window.most) used.push(window);
    return used;
  });
  if (over.length > 0) return refused(tooManyTries(Math.ceil((Math.max(...over.map(({ end }) => end)) - now) / 1000)));
  return ok({
    forgive: () =>
      deps.storage.tx(async ({ attempts }) => {
        for (const { key, start } of windows) await attempts.forgive(key, start);
      }),
  });
}

const tooManyTries = (retryAfterSeconds: number): Problem => ({
  code: 'too-many-tries',
  status: 429,
  message: `Too many tries. Nothing was sent. Wait ${retryAfterSeconds} seconds.`,
  details: { retryAfterSeconds },
});
