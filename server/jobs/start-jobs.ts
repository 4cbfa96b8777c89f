import type { FastifyBaseLogger } from 'fastify';
import type { Deps } from '../deps.ts';
import { writeHeads } from '../features/audit/heads-file.ts';
import { expireAuthorizations } from '../features/authorization/expire-authorizations.ts';
import { endOverdueCalls } from '../features/calls/end-overdue-calls.ts';
import { forgetImports } from '../features/catalog-import/forget-imports.ts';
import { workOnImports } from '../features/catalog-import/work-on-imports.ts';
import { forgetEvents } from '../features/live/forget-events.ts';
import { deliverMessages } from '../features/messages/deliver-messages.ts';
import { forgetMessages } from '../features/messages/forget-messages.ts';
import { closeCancelWindows, giveUpUnconfirmed } from '../features/orders/order-jobs.ts';
import { forgetCards } from '../features/payments/forget-cards.ts';
import { settleCharges } from '../features/payments/settle-charges.ts';
import { forgetExpired } from '../features/session/forget-expired.ts';
import { runSubscriptions } from '../features/subscriptions/run-subscriptions.ts';

/** Something the server does by itself from time to time. Several servers may do it at once, so its verb must bear that. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  run(deps: Deps): Promise<unknown>;
  /** Once more when the server ends. */
  readonly atEnd?: boolean;
}

export const jobs: readonly Job[] = [
  { name: 'end overdue calls', everyMs: 30_000, run: endOverdueCalls },
  { name: 'close cancel windows', everyMs: 30_000, run: closeCancelWindows },
  { name: 'settle payments by card', everyMs: 2_000, run: settleCharges },
  { name: 'order what subscriptions are due', everyMs: 5_000, run: runSubscriptions },
  { name: 'give up unconfirmed orders', everyMs: 15_000, run: giveUpUnconfirmed },
  { name: 'deny prices nobody decided about', everyMs: 60_000, run: expireAuthorizations },
  { name: 'forget expired sessions', everyMs: 10 * 60_000, run: forgetExpired },
  { name: 'deliver messages', everyMs: 2_000, run: (deps) => deliverMessages(deps) },
  { name: 'forget messages', everyMs: 60_000, run: forgetMessages },
  { name: 'work on imports', everyMs: 2_000, run: (deps) => workOnImports(deps) },
  { name: 'forget cards of carts', everyMs: 10 * 60_000, run: forgetCards },
  { name: 'forget imports', everyMs: 10 * 60_000, run: forgetImports },
  { name: 'forget live events', everyMs: 10 * 60_000, run: forgetEvents },
  { name: 'write audit heads', everyMs: 60_000, run: writeHeads, atEnd: true },
];

/** Runs each job at its pace, never beside itself. A run that fails is logged and tried again at the next turn. */
export function startJobs(deps: Deps, log: FastifyBaseLogger, all = jobs): { stop(): Promise<void> } {
  const running = new Set<Promise<void>>();
  const turn = async (job: Job): Promise<void> => {
    try {
      await job.run(deps);
    } catch (error) {
      log.error({ err: error, job: job.name }, 'job failed');
    }
  };
  const start = (job: Job): NodeJS.Timeout => {
    let isBusy = false;
    const timer = setInterval(() => {
      if (isBusy) return;
      isBusy = true;
      const done = turn(job).finally(() => {
        isBusy = false;
        running.delete(done);
      });
      running.add(done);
    }, job.everyMs);
    return timer.unref();
  };
  const timers = all.map(start);
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
      for (const job of all) if (job.atEnd) await turn(job);
    },
  };
}
