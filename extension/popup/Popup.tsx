import browser from 'webextension-polyfill';
import { paths } from '../../shared/api/paths.ts';
import { WindowHead } from '../settings/WindowHead.tsx';
import { Button } from '../toolbar/ui/Button.tsx';
import { t } from '../toolbar/words/words.ts';
import type { StoreOfTab } from './find-store.ts';

/** Which store this is, what its toolbar shows, and the way to the options. */
export const Popup = ({ store }: { readonly store: StoreOfTab }) => (
  <div class="window">
    <WindowHead
      isHeading
      title={(store.kind === 'toolbar' && store.toolbar.storeName) || t('extensionName')}
      text={'host' in store ? store.host : t('popupNoStore')}
    />
    <Body store={store} />
    {store.kind !== 'not-granted' && (
      <div class="buttons">
        <Button kind="secondary" onPress={() => then(browser.runtime.openOptionsPage())}>
          {t('options')}
        </Button>
      </div>
    )}
  </div>
);

function Body({ store }: { readonly store: StoreOfTab }) {
  switch (store.kind) {
    case 'no-store':
      return null;
    case 'not-granted':
      return <Grant pattern={store.pattern} host={store.host} />;
    case 'no-toolbar':
      return (
        <>
          <p class="read">
            <b>{t('chipSignedOut')}</b>
            <br />
            <span class="muted">{t('popupSignedOut')}</span>
          </p>
          <Button kind="primary" onPress={() => then(browser.tabs.update({ url: `${store.origin}${paths.login}` }))}>
            {t('popupSignIn')}
          </Button>
        </>
      );
    case 'toolbar':
      return <Toolbar tabId={store.tabId} toolbar={store.toolbar} />;
  }
}

/** The permission is asked by this very click; the background brings the toolbar when it is given. */
const Grant = ({ pattern, host }: { readonly pattern: string; readonly host: string }) => (
  <>
    <p class="read">
      <b>{t('popupAllowTitle')}</b>
      <br />
      <span class="muted">{t('popupAllowText', host)}</span>
    </p>
    <div class="buttons">
      <Button kind="secondary" onPress={() => close()}>
        {t('notNow')}
      </Button>
      <Button kind="primary" onPress={() => then(browser.permissions.request({ origins: [pattern] }))}>
        {t('allow')}
      </Button>
    </div>
  </>
);

function Toolbar({ tabId, toolbar }: Pick<Extract<StoreOfTab, { kind: 'toolbar' }>, 'tabId' | 'toolbar'>) {
  const toggle = () => then(browser.tabs.sendMessage(tabId, { order: 'toggle-toolbar' }, { frameId: 0 }));
  return (
    <>
      <div class="state" data-state={toolbar.tone}>
        <div class="two">
          <span>{[toolbar.state, toolbar.customerName].filter(Boolean).join(' ')}</span>
          <span>{toolbar.operatorName}</span>
        </div>
      </div>
      {toolbar.isPushedOut ? (
        <p class="read">{t('popupPushedOut')}</p>
      ) : (
        <Button kind="secondary" onPress={toggle}>
          {t(toolbar.isCollapsed ? 'expand' : 'collapse')}
        </Button>
      )}
    </>
  );
}

/** Closes the popup when the browser has done what was asked. */
function then(doing: Promise<unknown>): void {
  doing.finally(() => close());
}
