import { readMember } from '../../messaging/read-payload.ts';
import type { ApiFailure } from '../../store/api-client.ts';

/** Why a price was not saved, as the editor shows it. */
export type SaveProblem =
  /** Somebody changed the cart meanwhile (E1). */
  | { readonly kind: 'conflict'; readonly who: string; readonly at: number }
  /** The store's rules say no; the verdict is asked for again. */
  | { readonly kind: 'verdict' }
  /** The line is in the cart no more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'field'; readonly field: 'reason' | 'note' }
  | { readonly kind: 'failure'; readonly failure: ApiFailure };

const fieldOf: Readonly<Record<string, 'reason' | 'note'>> = {
  'reason-missing': 'reason',
  'reason-unknown': 'reason',
  'free-item-needed': 'reason',
  'note-missing': 'note',
  'note-invalid': 'note',
};

export function saveProblem(failure: ApiFailure): SaveProblem {
  const { code, details } = failure;
  if (code === 'cart-changed') {
    const who = readMember(details, 'updatedBy');
    const at = readMember(details, 'updatedAt');
    return { kind: 'conflict', who: typeof who === 'string' ? who : '', at: typeof at === 'number' ? at : 0 };
  }
  if (code === 'price-refused') return { kind: 'verdict' };
  const field = fieldOf[code];
  return field ? { kind: 'field', field } : { kind: 'failure', failure };
}

/** Nobody knows whether it arrived. */
export const isLost = ({ kind }: ApiFailure): boolean => kind === 'offline' || kind === 'timeout';
