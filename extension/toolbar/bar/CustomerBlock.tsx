import type { App } from '../create-app.ts';
import type { CallView } from '../state/view.ts';
import { Avatar, LevelBadge } from '../ui/facts.tsx';
import { t } from '../words/words.ts';

interface Props {
  readonly app: App;
  readonly call: CallView;
  /** Shown as it was when the connection was lost. */
  readonly isStale: boolean;
}

/** Whose account this is: name, level, e-mail, end of the phone number. Opens what is known about the customer. */
export function CustomerBlock({ app, call, isStale }: Props) {
  const { number, name, initials, email, phoneMasked, level } = call.customer;
  const isOpen = app.panels.current.value?.name === 'customer';
  return (
    <button
      type="button"
      class="tt-who"
      data-tool=""
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      title={`${name} ${email}`}
      onClick={(event) =>
        number && app.panels.toggle({ name: 'customer', customer: call.customer, isCheckOnly: true }, event)
      }
    >
      <Avatar text={initials} kind={isStale ? '' : 'amber'} />
      <span class="tt-two">
        <span class="tt-meta">
          <bdi class="tt-cut">{name}</bdi> <LevelBadge level={level} />
        </span>
        <span class="tt-meta">
          <span class="tt-cut tt-hide-narrow">{email}</span>
          {phoneMasked && (
            <>
              <span aria-hidden="true">{phoneMasked}</span>
              <span class="vh">{t('phoneEndingIn', phoneMasked.slice(-4))}</span>
            </>
          )}
        </span>
      </span>
    </button>
  );
}
