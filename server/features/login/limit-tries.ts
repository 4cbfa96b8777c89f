import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';

const windowMs = 5 * 60_000;

export interface TryLimit {
  /** Who tries, or what is tried. */
  readonly key: string;
  /** How many tries a window of five minutes has. */
  readonly most: number;
}

/** A counted try. `forgive` takes it back, for one that turned out well. */
export interface Try {
  forgive(): Promise<void>;
}

/** Counts a try against each limit before it is made; refused with the seconds to wait when one is used up (E9). */
export async function limitTries(deps: Deps, limits: readonly TryLimit[]): Promise<Result<Try>> {
  const now = deps.clock.now();
  const windowStart = now - (now % windowMs);
  const isOver = await deps.storage.tx(async ({ attempts }) => {
    let over = false;
    for (const { key, most } of limits) over = (await attempts.count(key, windowStart)) > most || over;
    return over;
  });
  if (isOver) return refused(tooManyTries(Math.ceil((windowStart + windowMs - now) / 1000)));
  return ok({
    forgive: () =>
      deps.storage.tx(async ({ attempts }) => {
        for (const { key } of limits) await attempts.forgive(key, windowStart);
      }),
  });
}

const tooManyTries = (retryAfterSeconds: number): Problem => ({
  code: 'too-many-tries',
  status: 429,
  message: `Too many tries. Nothing was sent. Wait ${retryAfterSeconds} seconds.`,
  details: { retryAfterSeconds },
});
