import { createHmac } from 'node:crypto';
import type { AuditRow } from '../../storage/records.ts';

/** The MAC that ties a row to the one before it: whoever lacks the key can neither edit, drop nor insert a row unseen. */
export const macOf = (key: string, previousMac: string, row: Omit<AuditRow, 'mac'>): string =>
  createHmac('sha256', key)
    .update(
      JSON.stringify([
        previousMac,
        row.chain,
        row.seq,
        row.at,
        row.actor,
        row.action,
        row.customerId ?? null,
        row.callId ?? null,
        row.details,
      ]),
    )
    .digest('hex');
