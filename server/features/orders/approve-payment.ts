import type { Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Identity } from '../session/identity.ts';
import type { OrderDetail } from './order-views.ts';

/**
 * *Approve payment*: the order leaves `payment-pending`. 403 without the right, 404 unknown, 409 `payment-not-waiting`
 * with the words to show.
 */
export declare function approvePayment(deps: Deps, identity: Identity, id: string): Promise<Result<OrderDetail>>;
