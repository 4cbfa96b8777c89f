import type { IconPath } from '../../../shared/design/icons.ts';
import * as icons from '../../../shared/design/icons.ts';
import { levelNames } from '../../../shared/domain/level.ts';
import { Icon } from '../parts/Icon.tsx';
import { nameOf, preparedFor, type Shop } from './shop.ts';

interface ForWhomProps {
  readonly shop: Shop;
  /** What the operator does there. */
  readonly task: 'order' | 'account';
}

/** Says to an operator, where it counts, whose account the page works on. Nobody else sees it. */
export const ForWhom = ({ shop, task }: ForWhomProps) => {
  const { t, actingFor } = shop;
  if (!actingFor) return null;
  const who = { name: nameOf(actingFor), email: actingFor.email };
  return task === 'order' ? (
    <Note icon={icons.userCheck} title={t('cart.forWhom', who)} text={t('cart.forWhomText', who)} />
  ) : (
    <Note icon={icons.userCheck} title={t('account.forWhom', who)} text={t('account.forWhomText', who)} />
  );
};

/** Says that the cart is one to be shared, at whose prices, and that it is in nobody's account. */
export const PreparedFor = ({ shop: { t, preparing } }: { readonly shop: Shop }) => {
  if (!preparing) return null;
  const words = { name: preparedFor(preparing), level: levelNames[preparing.level] };
  return preparing.customer ? (
    <Note icon={icons.link} title={t('cart.preparedFor', words)} text={t('cart.preparedForText', words)} />
  ) : (
    <Note icon={icons.link} title={t('cart.preparedAt', words)} text={t('cart.preparedAtText')} />
  );
};

interface NoteProps {
  readonly icon: IconPath;
  readonly title: string;
  readonly text: string;
}

const Note = ({ icon, title, text }: NoteProps) => (
  <div class="notice notice-amber for-whom">
    <Icon path={icon} />
    <p class="grow">
      <b>{title}</b>
      <br />
      {text}
    </p>
  </div>
);
