import { maxCallNoteLength } from '../../../../shared/domain/call.ts';
import type { AuthorizationDetail } from '../../../features/authorization/authorization-views.ts';
import { FieldError } from '../../parts/Field.tsx';
import { FormGuard } from '../../parts/FormGuard.tsx';
import type { Desk } from '../desk.ts';
import { decideAddress } from './approval-address.ts';
import { drawnFacts } from './drawn-facts.ts';

export const decisionForm = 'decide';

interface DecisionFormProps {
  readonly desk: Desk;
  readonly request: AuthorizationDetail;
  /** As it was sent before, when it was refused. */
  readonly comment: string;
  readonly error: string | undefined;
}

/** The comment; the buttons stand in the head. It sends what was shown, so that changes since are noticed. */
export const DecisionForm = ({ desk, request, comment, error }: DecisionFormProps) => {
  const { t } = desk;
  const below = error ? 'comment-error' : 'comment-hint';
  return (
    <form id={decisionForm} method="post" action={decideAddress(request.id)}>
      <FormGuard page={desk} />
      <input type="hidden" name="version" value={request.version} />
      <input type="hidden" name="orderVersion" value={request.orderVersion} />
      <input type="hidden" name="drawn" value={JSON.stringify(drawnFacts(desk, request))} />
      <div class="field">
        <label for="comment">{t('approvals.comment')}</label>
        <textarea
          class="input"
          id="comment"
          name="comment"
          rows={2}
          maxLength={maxCallNoteLength}
          placeholder={t('approvals.commentLabel')}
          aria-describedby={below}
          data-approves={t('approvals.sendApproves')}
          data-denies={t('approvals.sendDenies')}
          {...(error ? { 'aria-invalid': 'true' as const } : {})}
        >
          {comment}
        </textarea>
        {error ? (
          <FieldError id={below}>{error}</FieldError>
        ) : (
          <span class="hint" id={below}>
            {t('approvals.commentHint', { name: request.askedBy[0]?.name ?? '' })}
          </span>
        )}
      </div>
    </form>
  );
};
