import { headset } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import type { View } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../words/words.ts';
import { ActingTools } from './ActingTools.tsx';
import { CallTime } from './CallTime.tsx';
import { CustomerBlock } from './CustomerBlock.tsx';
import { FindBox } from './FindBox.tsx';
import { fitLabels } from './fit-labels.ts';
import { NoCustomerTools } from './NoCustomerTools.tsx';
import { OperatorTools } from './OperatorTools.tsx';
import { chips } from './state-words.ts';
import { giveTabStop, toolLetters } from './tool-keys.ts';

export function Bar({ app }: { readonly app: App }) {
  const view = app.session.view.value;
  const open = app.panels.current.value;
  const isBehindDialog = open !== undefined && app.parts.panels.value[open.name]?.kind === 'dialog';
  const arrange = (bar: HTMLElement | null) => {
    if (!bar) return;
    giveTabStop(bar);
    fitLabels(bar);
  };
  return (
    <div
      ref={arrange} // a function that is new to every drawing runs after every drawing
      class="tt-bar"
      role="toolbar"
      aria-label={t('toolbar')}
      inert={isBehindDialog}
      onKeyDown={(event) => toolLetters(app, event)}
      onFocusIn={endQuiet}
      onPointerOver={endQuiet}
    >
      <Brand app={app} />
      <Chip view={view} />
      {app.parts.isMissing.value ? <PartsMissing app={app} /> : <Middle app={app} view={view} />}
      {app.session.state.value && view.kind !== 'signed-out' && <OperatorTools app={app} />}
    </div>
  );
}

const endQuiet = ({ currentTarget: bar }: { readonly currentTarget: HTMLElement }) => {
  delete bar.dataset.quiet;
};

function Brand({ app }: { readonly app: App }) {
  const store = app.session.state.value?.store.name ?? app.outside.page.storeName();
  return (
    <div class="tt-brand">
      <span class="tt-mark" title={store ? t('toolbarOf', store) : t('toolbar')}>
        <Icon path={headset} />
      </span>
      {store && (
        <div class="tt-two tt-store">
          <span>{store}</span>
          <span>{t('telesales')}</span>
        </div>
      )}
      <span class="tt-sep" />
    </div>
  );
}

function Chip({ view }: { readonly view: View }) {
  const kind = view.kind === 'loading' ? view.hint : view.kind;
  const { icon, words, short } = chips[kind];
  return (
    <span class={`tt-chip tt-chip-${kind}`}>
      <Icon path={icon} />
      {short ? (
        <>
          <span class="tt-long tt-hide-narrow">{t(words)}</span>
          <span class="tt-short">{t(short)}</span>
        </>
      ) : (
        t(words)
      )}
    </span>
  );
}

function Middle({ app, view }: { readonly app: App; readonly view: View }) {
  switch (view.kind) {
    case 'no-customer':
      return (
        <>
          <FindBox app={app} />
          <NoCustomerTools app={app} />
        </>
      );
    case 'starting':
      return (
        <span class="tt-line" role="status">
          <span class="spin" />
          {view.words}
        </span>
      );
    case 'ended': {
      const { EndedMessage } = app.parts.there.value ?? {};
      return EndedMessage ? <EndedMessage app={app} /> : null;
    }
    case 'loading':
      return <span class="skeleton tt-loading" />;
    case 'acting':
    case 'preparing':
    case 'ends-soon':
    case 'offline':
      return view.call ? (
        <>
          <CustomerBlock app={app} call={view.call} isStale={view.kind === 'offline'} />
          <CallTime app={app} call={view.call} />
          <ActingTools app={app} call={view.call} isOffline={view.kind === 'offline'} />
        </>
      ) : null;
    default:
      return null;
  }
}

/** E17: the extension was updated under this page, so the rest of it cannot come. */
const PartsMissing = ({ app }: { readonly app: App }) => (
  <span class="tt-line" role="alert">
    <span>
      <b>{t('toolbarUpdated')}</b> {t('toolbarUpdatedText')}
    </span>
    <Button kind="secondary" onPress={() => app.outside.page.reload()}>
      {t('reloadPage')}
    </Button>
  </span>
);
