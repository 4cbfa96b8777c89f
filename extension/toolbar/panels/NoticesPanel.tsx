import type { PanelProps } from '../state/open-panel.ts';
import { Button } from '../ui/Button.tsx';
import { t } from '../words/words.ts';
import { Dialog } from './frames/Dialog.tsx';

/** Every notice that has not been dismissed, newest first. */
export const NoticesPanel = ({ app }: PanelProps) => (
  <Dialog
    app={app}
    title={t('notices')}
    foot={
      <Button kind="secondary" onPress={app.panels.close}>
        {t('close')}
      </Button>
    }
  >
    <ul class="tt-lines">
      {app.notices.all.value.map((notice) => (
        <li key={`${notice.title} ${notice.text}`} class="tt-notice-line">
          <span class="grow">
            <b>{notice.title}</b> {notice.text}{' '}
            {notice.reference && <span class="mono tt-ref">{t('reference', notice.reference)}</span>}
          </span>
          <Button small onPress={() => app.notices.dismiss(notice)}>
            {t('dismiss')}
          </Button>
        </li>
      ))}
    </ul>
  </Dialog>
);
