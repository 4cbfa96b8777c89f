import * as icons from '../../../../shared/design/icons.ts';
import type { Draft } from '../../../storage/records.ts';
import { Field } from '../../parts/Field.tsx';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import type { Desk } from '../desk.ts';
import { Panel } from '../parts/Panel.tsx';
import type { DraftPageProps } from './DraftPage.tsx';
import { draftAddress } from './draft-address.ts';

interface ViewCartProps {
  readonly desk: Desk;
  readonly draft: Draft;
}

/** Acts for the customer in the store, with their live cart locked for the reader. */
export const ViewCart = ({ desk, draft }: ViewCartProps) => (
  <form method="post" action={`${draftAddress(draft.id)}/cart`}>
    <FormGuard page={desk} />
    <button type="submit" class="btn btn-primary">
      <Icon path={icons.cart} />
      {desk.t('drafts.viewCart')}
    </button>
  </form>
);

/** For a shopper who is not signed in and has no code to read out. */
export const OpenEmpty = ({ desk, draft }: ViewCartProps) => (
  <form method="post" action={`${draftAddress(draft.id)}/cart`}>
    <FormGuard page={desk} />
    <button type="submit" class="btn btn-secondary">
      {desk.t('drafts.openEmpty')}
    </button>
  </form>
);

/** By the code of a shopper who is not signed in: into their cart; or, once there are items, into their checkout. */
export const ByCode = ({ desk, view: { draft } }: Omit<DraftPageProps, 'problem'>) => {
  const { t } = desk;
  const isForSomebody = draft.forKey !== '';
  return (
    <Panel title={t('drafts.viewCart')} padded>
      <form class="stack stack-3" method="post" action={`${draftAddress(draft.id)}/cart`}>
        <FormGuard page={desk} />
        <Field
          t={t}
          name="code"
          label={t('drafts.code')}
          value=""
          hint={t('drafts.codeHint')}
          autocomplete="off"
          maxLength={20}
        />
        <p class="row wrap">
          <button type="submit" class="btn btn-primary">
            {t('drafts.viewCart')}
          </button>
          {draft.state === 'ready' && (
            <button type="submit" class="btn btn-secondary" formaction={`${draftAddress(draft.id)}/give`}>
              {t('drafts.give')}
            </button>
          )}
        </p>
        {draft.state === 'ready' && <p class="hint">{isForSomebody ? t('drafts.given') : t('drafts.giveText')}</p>}
      </form>
    </Panel>
  );
};
