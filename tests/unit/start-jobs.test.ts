import type { FastifyBaseLogger } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Deps } from '../../server/deps.ts';
import { startJobs } from '../../server/jobs/start-jobs.ts';

const deps = {} as Deps; // these jobs look at nothing
const log = { error: vi.fn() } as unknown as FastifyBaseLogger; // only `error` is called

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

test('a job runs at its pace, and never beside itself', async () => {
  let [now, most, runs] = [0, 0, 0];
  const slow = async () => {
    now += 1;
    runs += 1;
    most = Math.max(most, now);
    await new Promise((done) => setTimeout(done, 2_500));
    now -= 1;
  };
  const jobs = startJobs(deps, log, [{ name: 'slow', everyMs: 1_000, run: slow }]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([most, runs]).toEqual([1, 4]);
  const stopped = jobs.stop();
  await vi.advanceTimersByTimeAsync(3_000);
  await stopped;
  await vi.advanceTimersByTimeAsync(10_000);
  expect([now, runs]).toEqual([0, 4]);
});

test('a run that fails is logged, and the next one comes', async () => {
  let runs = 0;
  const failing = async () => {
    runs += 1;
    throw new Error('no');
  };
  const jobs = startJobs(deps, log, [{ name: 'failing', everyMs: 1_000, run: failing }]);
  await vi.advanceTimersByTimeAsync(3_000);
  await jobs.stop();
  expect(runs).toBe(3);
  expect(log.error).toHaveBeenCalledTimes(3);
});

test('what must be done at the end is done after the last run', async () => {
  const run = vi.fn(async () => {});
  const jobs = startJobs(deps, log, [{ name: 'at the end', everyMs: 60_000, run, atEnd: true }]);
  await jobs.stop();
  expect(run).toHaveBeenCalledTimes(1);
});
