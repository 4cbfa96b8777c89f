import { useEffect } from 'preact/hooks';
import { clock } from '../../../shared/design/icons.ts';
import type { CallEnding } from '../../../shared/domain/call.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';
import type { OpenPanel } from '../state/open-panel.ts';
import type { EndedCall } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { time } from '../words/dates.ts';
import { type MessageKey, t } from '../words/words.ts';
import { Row } from './Row.tsx';

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

/** The session ended by itself: when, why, and the two ways on. In the bar, or in the row where the bar has no room. */
export function EndedMessage({ app }: { readonly app: App }) {
  const ended = endedOf(app);
  if (!ended) return null;
  return (
    <>
      <span class="tt-line tt-hide-narrow">
        <span>
          <b>{ended.title}</b> {t('cartIsSaved')}
        </span>
      </span>
      <div class="tt-tools tt-hide-narrow">
        <WaysOn app={app} ended={ended.call} isTool />
      </div>
    </>
  );
}

export function EndedRow({ app }: { readonly app: App }) {
  const ended = endedOf(app);
  const title = ended?.title;
  useEffect(() => {
    if (title) app.announcer.warn(title);
  }, [title]);
  if (!ended) return null;
  return (
    <div class="tt-ended">
      <Row icon={clock} title={ended.title} text={t('cartIsSaved')}>
        <WaysOn app={app} ended={ended.call} />
      </Row>
    </div>
  );
}

function endedOf(app: App): { readonly call: EndedCall; readonly title: string } | undefined {
  const view = app.session.view.value;
  if (view.kind !== 'ended') return undefined;
  const { customerName, at, ending } = view.ended;
  const zone = app.session.state.value?.store.timeZone ?? 'UTC';
  return {
    call: view.ended,
    title: t(
      view.ended.kind === 'preparing' ? 'preparingEnded' : 'sessionEnded',
      customerName,
      time(at, zone),
      t(reasons[ending]),
    ),
  };
}

interface WaysOnProps {
  readonly app: App;
  readonly ended: EndedCall;
  readonly isTool?: boolean;
}

function WaysOn({ app, ended, isTool = false }: WaysOnProps) {
  const calls = callsOf(app);
  const findAnother = async () => {
    if (!(await calls.letGo(ended.callId))) return;
    if (app.session.isPageOfCall()) calls.leaveCustomer();
    else app.find();
  };
  const customer = { number: ended.customerNumber, name: ended.customerName };
  const again: OpenPanel = ended.customerNumber ? { name: 'customer', customer } : { name: 'prepare' };
  return (
    <>
      <Button isTool={isTool} isBusy={calls.isEnding.value} onPress={() => void findAnother()}>
        {t('findAnother')}
      </Button>
      <Button isTool={isTool} kind="primary" onPress={(event) => app.panels.open(again, event.currentTarget, true)}>
        {ended.kind === 'preparing' ? t('prepareAgain') : t('logInAgain', ended.firstName)}
      </Button>
    </>
  );
}
