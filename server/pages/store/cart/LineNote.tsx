import * as icons from '../../../../shared/design/icons.ts';
import type { PricedLine } from '../../../features/checkout/priced-cart.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Shop } from '../shop.ts';
import { CartGuard } from './CartGuard.tsx';

export interface LineFormProps {
  readonly shop: Shop;
  readonly line: PricedLine;
}

export const noteId = ({ uniqueId }: PricedLine): string => `line-note-${uniqueId}`;

interface LineNoteProps extends LineFormProps {
  readonly words: string;
  /** So many can be had instead. */
  readonly take?: number | undefined;
  /** The line cannot be ordered at all, or not as it is: offers to remove it. */
  readonly removes?: boolean;
  /** The page to come back to when it is not the cart. */
  readonly back?: '/checkout' | undefined;
}

/** What is wrong with the line, and the ways out: take what is left, or remove it. */
export const LineNote = ({ shop, line, words, take = 0, removes = false, back }: LineNoteProps) => (
  <div class="line-note notice notice-amber" role="alert">
    <Icon path={icons.alert} />
    <span class="grow" id={noteId(line)}>
      {words}
    </span>
    {take > 0 && (
      <form method="post" action="/cart/quantity">
        <LineFields shop={shop} line={line} back={back} />
        <input type="hidden" name="quantity" value={take} />
        <button class="btn btn-secondary" type="submit" aria-describedby={noteId(line)}>
          {shop.t('cart.take', { left: take })}
        </button>
      </form>
    )}
    {removes && (
      <form method="post" action="/cart/remove">
        <LineFields shop={shop} line={line} back={back} />
        <button class="btn btn-secondary" type="submit" aria-describedby={noteId(line)}>
          {shop.t('cart.remove')}
        </button>
      </form>
    )}
  </div>
);

const LineFields = ({ shop, line, back }: Pick<LineNoteProps, 'shop' | 'line' | 'back'>) => (
  <>
    <CartGuard shop={shop} />
    <input type="hidden" name="line" value={line.uniqueId} />
    {back && <input type="hidden" name="return" value={back} />}
  </>
);

/** A line that cannot be ordered as it stands. */
export const LineProblem = (props: Pick<LineNoteProps, 'shop' | 'line' | 'words' | 'back'>) => (
  <LineNote {...props} take={props.line.availability === 'short-stock' ? props.line.stock : 0} removes />
);
