import type { Share } from '../../../shared/api/shares.ts';
import { user } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { age, day } from '../words/dates.ts';
import { plural, t } from '../words/words.ts';
import { DaysField } from './DaysField.tsx';
import { sharingOf } from './sharing-of.ts';

interface Props {
  readonly app: App;
  readonly share: Share;
  readonly timeZone: string;
}

/** One link: whether it is good, who took copies, what was ordered. */
export function LinkRow({ app, share, timeZone }: Props) {
  const asks = useSignal(false);
  const changes = useSignal(false);
  const now = app.clock.at();
  const { state, openings } = share;
  const isGood = state === 'active';
  return (
    <li class="tt-linked">
      <div class="row">
        <b class="mono">{share.hint}</b>
        <OpenedBadge share={share} />
        {isGood && (
          <Button kind="danger-quiet" small name={t('revokeLink', share.hint)} onPress={() => (asks.value = true)}>
            {t('revoke')}
          </Button>
        )}
      </div>
      <span class="hint">
        {share.customer
          ? t('linkFor', share.customer, plural('items', share.itemCount))
          : plural('items', share.itemCount)}
        {isGood && `, ${t('goodUntil', day(share.expiresAt, now, timeZone))}`}
        {isGood && (
          <Button
            kind="link"
            small
            name={t('changeEnd', share.hint)}
            isExpanded={changes.value}
            onPress={() => (changes.value = !changes.value)}
          >
            {t('change')}
          </Button>
        )}
      </span>
      {asks.value && <RevokeQuestion app={app} id={share.id} onAnswer={() => (asks.value = false)} />}
      {openings.map((opening, place) => (
        <span key={place} class="tt-opening">
          <Icon path={user} />
          <span class="grow">
            {opening.who ?? t('visitor')}{' '}
            <span class="hint">
              {t(opening.who === null ? 'notSignedIn' : 'signedIn')},{' '}
              {t(opening.device === 'phone' ? 'onPhone' : 'onComputer')}
            </span>
            {opening.order !== null && <b class="tt-green"> {t('orderedAs', opening.order)}</b>}
          </span>
          <span class="hint">{age(opening.at, now, timeZone)}</span>
        </span>
      ))}
      {isGood && changes.value && (
        <DaysField
          id={`tt-days-${share.id}`}
          label={t('newEnd')}
          value={undefined}
          onChoose={(days) => void sharingOf(app).change(share.id, { expiresInDays: days })}
        />
      )}
    </li>
  );
}

function OpenedBadge({ share: { state, openings } }: Pick<Props, 'share'>) {
  if (state !== 'active')
    return <span class="badge">{t(state === 'revoked' ? 'linkIsRevoked' : 'linkIsExpired')}</span>;
  if (openings.length === 0) return <span class="badge">{t('notOpened')}</span>;
  return <span class="badge badge-green">{plural('opened', openings.length)}</span>;
}

interface QuestionProps {
  readonly app: App;
  readonly id: string;
  readonly onAnswer: () => void;
}

const RevokeQuestion = ({ app, id, onAnswer }: QuestionProps) => (
  <div class="notice notice-amber" role="alert">
    <span class="grow">
      <b>{t('revokeTitle')}</b> {t('revokeText')}
    </span>
    <Button kind="secondary" small onPress={onAnswer}>
      {t('keep')}
    </Button>
    <Button
      kind="danger"
      small
      onPress={() => {
        onAnswer();
        void sharingOf(app).revoke(id);
      }}
    >
      {t('revoke')}
    </Button>
  </div>
);
