import { signal } from '@preact/signals-core';

/**
 * The store's clock as this tab knows it: the server's last word plus the time that has passed since, measured by a
 * clock that nobody can set. `now` moves every second; `at()` is exact. Both in ms since 1970.
 */
export function createStoreClock(monotonic: () => number) {
  const now = signal(0);
  let offset = 0;

  const at = () => monotonic() + offset;
  const tick = () => {
    now.value = at();
  };
  return {
    now,
    at,
    tick,
    /** Takes the server's time, read between two moments of the monotonic clock. */
    set(serverNow: number, askedAt: number, answeredAt: number) {
      offset = serverNow - (askedAt + answeredAt) / 2;
      tick();
    },
    monotonic,
  };
}
export type StoreClock = ReturnType<typeof createStoreClock>;
