import { useEffect, useRef } from 'preact/hooks';
import { clock as clockIcon, lock as lockIcon, refresh, wifiOff } from '../../../shared/design/icons.ts';
import { callEndsAt } from '../../../shared/domain/call.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';
import type { CallView } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { Key } from '../ui/facts.tsx';
import { time } from '../words/dates.ts';
import { duration } from '../words/format.ts';
import { plural, t } from '../words/words.ts';
import { EndedRow } from './EndedMessage.tsx';
import { keepFocus } from './keep-focus.ts';
import { Row } from './Row.tsx';

/** The row under the bar that belongs to a state: locked, ends soon, offline, changed elsewhere, signed out elsewhere. */
export function StateRow({ app }: { readonly app: App }) {
  const view = app.session.view.value;
  switch (view.kind) {
    case 'ends-soon':
      return <EndsSoon app={app} call={view.call} isLast={view.isLast} />;
    case 'acting':
      return <Locked app={app} call={view.call} />;
    case 'offline':
      return <Offline app={app} />;
    case 'ended':
      return <EndedRow app={app} />;
    case 'changed':
      return <Changed app={app} call={view.call} />;
    case 'signed-out':
      return (
        <Row icon={refresh} title={t('signedOutElsewhere')} text={t('oldData')} isAlert>
          <Button kind="secondary" onPress={() => app.outside.page.reload()}>
            {t('reload')}
          </Button>
        </Row>
      );
    default:
      return null;
  }
}

/** A colleague has taken the cart over; the panel says until when, and asks them to release it. */
function Locked({ app, call }: { readonly app: App; readonly call: CallView | undefined }) {
  const lock = call?.cart.lockedBy;
  const store = app.session.state.value?.store;
  if (!lock || !store) return null;
  return (
    <Row
      icon={lockIcon}
      title={t('lockedRow', lock.name, time(lock.since, store.timeZone))}
      text={t('lockedRowText')}
      tone="red"
      isAlert
    >
      <Button
        kind="secondary"
        onPress={(event) => app.panels.open({ name: 'take-over' }, event.currentTarget, event.detail === 0)}
      >
        {t('liveCart')}
      </Button>
    </Row>
  );
}

interface EndsSoonProps {
  readonly app: App;
  readonly call: CallView;
  readonly isLast: boolean;
}

function EndsSoon({ app, call, isLast }: EndsSoonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { name } = call.customer;
  const isNoted = isLast && app.session.notedCall.value === call.id;
  useEffect(() => {
    if (isNoted) return undefined;
    app.announcer.warn(t('endsSoon', name, duration(callEndsAt(call) - app.clock.at())));
    return button.current ? keepFocus(button.current) : undefined; // Enter is enough, and the earlier place comes back
  }, [call.id, isLast, isNoted]);
  if (isNoted) return null;
  return (
    <Row
      icon={clockIcon}
      title={t('endsSoon', name, duration(callEndsAt(call) - app.clock.now.value))}
      text={t(isLast ? 'endsSoonLast' : 'endsSoonText')}
      isAlert
      isTicking
    >
      <Button onPress={() => app.panels.open({ name: 'end-call' }, undefined, true)}>{t('endCall')}</Button>
      <Button
        kind="primary"
        buttonRef={button}
        isBusy={callsOf(app).isExtending.value}
        onPress={() => {
          if (isLast) app.session.notedCall.value = call.id;
          else void callsOf(app).extend();
        }}
      >
        {t(isLast ? 'gotIt' : 'keepGoing')}
        <span class="tt-hide-narrow" aria-hidden="true">
          <Key name="Enter" />
        </span>
      </Button>
    </Row>
  );
}

function Offline({ app }: { readonly app: App }) {
  const outage = app.session.outage.value;
  const zone = app.session.state.value?.store.timeZone;
  useEffect(() => {
    app.announcer.warn(t('offline'));
    return () => app.announcer.warn(t('backOnline'));
  }, []);
  if (!outage) return null;
  const { since, shownFrom, retryAt } = outage;
  const seconds = Math.max(0, Math.ceil((retryAt - app.clock.now.value) / 1_000));
  // Before the first answer the store's clock is unknown, and there is nothing to see.
  const known = zone !== undefined && shownFrom > 0;
  return (
    <Row
      icon={wifiOff}
      title={known ? t('offlineSince', time(since, zone)) : t('offline')}
      text={[
        known ? t('offlineShown', time(shownFrom, zone)) : '',
        t(callsOf(app).unsent.value ? 'offlineEndKept' : 'offlineText'),
        plural('retryIn', seconds),
      ].join(' ')}
      isAlert
      isTicking
    >
      <Button kind="secondary" onPress={() => void app.session.refresh()}>
        {t('tryNow')}
      </Button>
    </Row>
  );
}

function Changed({ app, call }: { readonly app: App; readonly call: CallView | undefined }) {
  const name = call?.customer.name;
  return (
    <Row
      icon={refresh}
      title={name ? t(call.kind === 'preparing' ? 'changedToPreparing' : 'changedTo', name) : t('changedToNone')}
      text={t('changedText')}
      isAlert
    >
      {name && <Button onPress={() => callsOf(app).leaveCustomer()}>{t('useHereToo', name)}</Button>}
      <Button kind="secondary" onPress={() => app.outside.page.reload()}>
        {t('reload')}
      </Button>
    </Row>
  );
}
