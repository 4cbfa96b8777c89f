import { approvalKeys } from './approval-keys.ts';
import { liveQueue } from './live-queue.ts';

/** The queue of price requests keeps itself up to date and is worked by keys. */
export function approvals(): void {
  if (!document.querySelector('.q-split')) return;
  approvalKeys();
  liveQueue();
}
