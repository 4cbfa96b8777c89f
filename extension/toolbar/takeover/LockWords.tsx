import type { TakeOver } from '../../../shared/api/takeover.ts';
import type { ToolbarState } from '../../../shared/api/telesales.ts';
import { alert, hand, lock as lockIcon } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import { offlineRefusal } from '../panels/refusals.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { age, time } from '../words/dates.ts';
import { money } from '../words/format.ts';
import { plural, t } from '../words/words.ts';
import type { TakeOverState } from './take-over-state.ts';

interface Props {
  readonly app: App;
  readonly state: TakeOverState;
  readonly shown: TakeOver;
  readonly store: ToolbarState['store'];
}

/** Who has the cart, since when and how long, and what can be done about it. */
export const LockWords = (props: Props) => (
  <div class="tt-take-over-state">
    <Ended {...props} />
    {props.shown.state === 'free' && <Free {...props} />}
    {props.shown.state === 'yours' && <Yours {...props} />}
    {props.shown.state === 'locked' && <Colleagues {...props} />}
  </div>
);

/** Somebody else ended the operator's own take-over. */
function Ended({ state, shown, store: { timeZone } }: Props) {
  const { ended } = shown;
  if (!ended) return null;
  const at = time(ended.at, timeZone);
  return (
    <p class="notice notice-amber" role="status">
      <Icon path={alert} />
      {ended.how === 'declined' ? t('helpDeclined', state.nameOf(shown), at) : t('lockBroken', ended.by, at)}
    </p>
  );
}

const Free = ({ app, state, shown, store: { currency } }: Props) => (
  <>
    <b>{t('shopperHasCart')}</b>
    <p class="muted">
      {t('shopperHasCartText', state.nameOf(shown), plural('items', shown.now.count), money(shown.now.value, currency))}
    </p>
    <Button
      kind="primary"
      icon={hand}
      isBusy={state.isBusy.value}
      refusal={offlineRefusal(app)}
      onPress={() => void state.take()}
    >
      {t('takeOverCart')}
    </Button>
  </>
);

function Yours({ app, state, shown, store: { timeZone } }: Props) {
  const { lock } = shown;
  if (!lock) return null;
  const operator = app.session.state.value?.operator.name ?? '';
  const since = t('lockedByYou', time(lock.since, timeZone), age(lock.since, app.clock.at(), timeZone));
  return (
    <>
      <div class="notice notice-amber" role="status">
        <Icon path={lockIcon} />
        <span>
          <b>{since}</b>
          <br />
          {t('lockedByYouText', state.nameOf(shown), operator, time(lock.until, timeZone))}
        </span>
      </div>
      {lock.askedBy && <p class="hint">{t('waitsForCart', lock.askedBy.name, time(lock.askedBy.at, timeZone))}</p>}
    </>
  );
}

function Colleagues({ app, state, shown, store: { timeZone } }: Props) {
  const { lock } = shown;
  if (!lock) return null;
  const offline = offlineRefusal(app);
  return (
    <>
      <div class="notice notice-red" role="status">
        <Icon path={lockIcon} />
        <span>
          <b>{t('lockedByColleague', lock.by)}</b> <span class="badge badge-red">{t('lookOnly')}</span>
          <br />
          {t('lockedByColleagueText', time(lock.since, timeZone), time(lock.until, timeZone))}
        </span>
      </div>
      <div class="tt-take-over-acts">
        <Button
          kind="secondary"
          isBusy={state.isBusy.value}
          refusal={offline}
          onPress={() => void state.askRelease(shown)}
        >
          {t('askToRelease', lock.by)}
        </Button>
        <Button
          kind="danger-quiet"
          isBusy={state.isBusy.value}
          refusal={shown.mayBreak ? offline : t('breakLockWhy')}
          onPress={() => void state.breakLock(shown)}
        >
          {t('breakLock')}
        </Button>
      </div>
      <p class="hint">{t('breakLockWhy')}</p>
    </>
  );
}
