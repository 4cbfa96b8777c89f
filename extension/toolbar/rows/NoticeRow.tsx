import { alert, ban, checkCircle, info, x } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import { Button } from '../ui/Button.tsx';
import { plural, t } from '../words/words.ts';
import { Row } from './Row.tsx';

const looks = {
  alert: { icon: alert, tone: 'red' },
  done: { icon: checkCircle, tone: 'green' },
  warning: { icon: ban, tone: 'amber' },
  plain: { icon: info, tone: 'neutral' },
} as const;

/** The newest notice; a count leads to those that wait behind it. */
export function NoticeRow({ app }: { readonly app: App }) {
  const notice = app.notices.current.value;
  const waiting = app.notices.waiting.value;
  if (!notice) return null;
  const { action, title, text, reference } = notice;
  const dismiss = () => app.notices.dismiss(notice);
  return (
    <Row
      {...looks[notice.tone]}
      title={title}
      text={text}
      reference={reference && t('reference', reference)}
      isAlert={notice.tone === 'alert'}
    >
      {waiting > 0 && (
        <Button opens="dialog" onPress={(event) => app.panels.open({ name: 'notices' }, event.currentTarget, true)}>
          {plural('moreNotices', waiting)}
        </Button>
      )}
      {notice.stay && <Button onPress={dismiss}>{notice.stay}</Button>}
      {action && (
        <Button
          kind="secondary"
          onPress={() => {
            dismiss();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      {!notice.stay && <Button icon={x} name={t('dismiss')} onPress={dismiss} />}
    </Row>
  );
}
