import { maxCallNoteLength } from '../../../../shared/domain/call.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import type { Desk } from '../desk.ts';
import { severalPath } from './approval-address.ts';

export const severalForm = 'several';

/** Decides about all requests that are ticked in the list, each on its own. */
export const Several = ({ desk }: { readonly desk: Desk }) => {
  const { t } = desk;
  return (
    <form class="q-several" id={severalForm} method="post" action={severalPath} aria-label={t('approvals.several')}>
      <FormGuard page={desk} />
      <p class="hint">{t('approvals.severalHint')}</p>
      <div class="field">
        <label for="several-comment">{t('approvals.severalComment')}</label>
        <input class="input" id="several-comment" name="comment" maxLength={maxCallNoteLength} />
      </div>
      <div class="row wrap">
        <button type="submit" class="btn btn-secondary" name="decision" value="deny">
          {t('approvals.severalDeny')}
        </button>
        <button type="submit" class="btn btn-secondary" name="decision" value="approve">
          {t('approvals.severalApprove')}
        </button>
      </div>
    </form>
  );
};
