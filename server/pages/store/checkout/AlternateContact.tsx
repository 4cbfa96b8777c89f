import type { PickupContacts } from '../../../features/checkout/pickup-contacts.ts';
import { Notice } from '../../parts/Notice.tsx';
import { PickupPerson } from '../../parts/PickupPeople.tsx';
import type { Shop } from '../shop.ts';
import { ContactFields } from './ContactFields.tsx';
import type { RefusedStep } from './checkout-view.ts';

interface AlternateContactProps {
  readonly shop: Shop;
  readonly contacts: PickupContacts;
  readonly refused: RefusedStep | undefined;
  /** The reader asked to change it. */
  readonly isEdited: boolean;
}

/**
 * Who can fetch the goods instead. Its fields belong to the order's form, so that an order never leaves behind what was typed here:
 * it waits until that is saved or removed.
 */
export const AlternateContact = ({ shop, contacts: { alternate }, refused, isEdited }: AlternateContactProps) => {
  const { t } = shop;
  const typed = refused?.step === 'alternate' ? refused : undefined;
  if (alternate && !isEdited && !typed)
    return (
      <div class="row wrap gap-3 pickup-person" id="alternate">
        <PickupPerson label={t('checkout.alternateContact')} person={alternate} />
        <span class="row gap-3 end">
          <a class="strong" href="/checkout?step=alternate#alternate" aria-label={t('checkout.editAlternate')}>
            {t('checkout.edit')}
          </a>
          <RemoveButton shop={shop} />
        </span>
      </div>
    );
  const form = (
    <fieldset class="stack stack-3">
      <legend class="strong">{t('checkout.alternateContact')}</legend>
      <p class="hint">{t('checkout.alternateText')}</p>
      <ContactFields
        shop={shop}
        prefix="alternate-"
        known={alternate}
        refused={typed}
        form="place"
        hasFocus={isEdited || typed !== undefined}
      />
      {typed ? (
        <Notice tone="amber" actions={<Actions shop={shop} isBegun />}>
          {t('checkout.alternateUnsaved')}
        </Notice>
      ) : (
        <p class="row gap-3">
          <Actions shop={shop} isBegun={alternate !== undefined} />
        </p>
      )}
    </fieldset>
  );
  if (isEdited || typed) return <div id="alternate">{form}</div>;
  return (
    <details id="alternate">
      <summary>{t('checkout.addAlternate')}</summary>
      {form}
    </details>
  );
};

/** Saving comes first: it is what the Enter key does in these fields. */
const Actions = ({ shop, isBegun }: Pick<AlternateContactProps, 'shop'> & { readonly isBegun: boolean }) => (
  <>
    <button class="btn btn-secondary" type="submit" form="place" formaction="/checkout/alternate" formnovalidate>
      {shop.t('checkout.saveContact')}
    </button>
    {isBegun && <RemoveButton shop={shop} />}
  </>
);

const RemoveButton = ({ shop: { t } }: Pick<AlternateContactProps, 'shop'>) => (
  <button
    class="btn btn-ghost"
    type="submit"
    form="place"
    formaction="/checkout/alternate/remove"
    formnovalidate
    aria-label={t('checkout.removeAlternate')}
  >
    {t('checkout.removeContact')}
  </button>
);
