import type { CallEnding } from '../../../shared/domain/call.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';
import type { EndedCall } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { time } from '../words/dates.ts';
import { type MessageKey, t } from '../words/words.ts';

const reasons = {
  operator: 'endedByYou',
  switched: 'endedBySwitch',
  idle: 'endedIdle',
  'absolute-limit': 'endedAbsolute',
  'signed-out': 'endedSignedOut',
  'role-changed': 'endedRole',
  'customer-disabled': 'endedDisabled',
  'consent-withdrawn': 'endedConsent',
  replaced: 'endedReplaced',
} as const satisfies Record<CallEnding, MessageKey>;

/** The session ended by itself: when, why, and the two ways on. */
export function EndedMessage({ app }: { readonly app: App }) {
  const view = app.session.view.value;
  return view.kind === 'ended' ? <Ended app={app} ended={view.ended} /> : null;
}

function Ended({ app, ended }: { readonly app: App; readonly ended: EndedCall }) {
  const zone = app.session.state.value?.store.timeZone ?? 'UTC';
  const findAnother = async () => {
    if (!(await callsOf(app).letGo(ended.callId))) return;
    if (app.session.isPageOfCall()) callsOf(app).leaveCustomer();
    else app.find();
  };
  const customer = { number: ended.customerNumber, name: ended.customerName };
  return (
    <>
      <span class="tt-line">
        <span>
          <b>{t('sessionEnded', ended.customerName, time(ended.at, zone), t(reasons[ended.ending]))}</b>{' '}
          {t('cartIsSaved')}
        </span>
      </span>
      <div class="tt-tools">
        <Button isTool isBusy={callsOf(app).isEnding.value} onPress={() => void findAnother()}>
          {t('findAnother')}
        </Button>
        <Button
          isTool
          kind="primary"
          onPress={(event) => app.panels.open({ name: 'customer', customer }, event.currentTarget, true)}
        >
          {t('logInAgain', ended.firstName)}
        </Button>
      </div>
    </>
  );
}
