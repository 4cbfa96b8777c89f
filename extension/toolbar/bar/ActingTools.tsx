import { cart, more, phoneEnd, share } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import type { PanelName } from '../state/open-panel.ts';
import type { CallView } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { count, money } from '../words/format.ts';
import { t } from '../words/words.ts';

interface Props {
  readonly app: App;
  readonly call: CallView;
  readonly isOffline: boolean;
}

export function ActingTools({ app, call, isOffline }: Props) {
  const open = app.panels.current.value?.name;
  const currency = app.session.state.value?.store.currency ?? 'USD';
  const end = t(call.kind === 'preparing' ? 'endPreparing' : 'endCall');
  const total = money(call.cart.value, currency);
  const toggle = (name: Extract<PanelName, 'cart' | 'share' | 'more' | 'end-call'>) => (event: MouseEvent) =>
    app.panels.toggle({ name }, event);
  return (
    <div class="tt-tools">
      <Button
        isTool
        icon={cart}
        name={t('cartTool', count(call.cart.count), total)} // begins with what is shown, for those who speak to their computer
        isExpanded={open === 'cart'}
        onPress={toggle('cart')}
      >
        <span class="tt-label">{t('cart')}</span>{' '}
        <span class={`count ${isOffline ? '' : 'count-amber'}`}>{count(call.cart.count)}</span>{' '}
        <span class="tt-total tt-hide-narrow tn">{total}</span>
      </Button>
      {app.session.state.value?.sharesCarts && (
        <Button
          isTool
          icon={share}
          name={t('share')}
          class="tt-hide-narrow"
          isExpanded={open === 'share'}
          onPress={toggle('share')}
        >
          <span class="tt-label">{t('share')}</span>
        </Button>
      )}
      <Button isTool icon={more} name={t('more')} opens="menu" isExpanded={open === 'more'} onPress={toggle('more')} />
      <span class="tt-sep tt-hide-narrow" />
      <Button
        isTool
        kind="secondary"
        icon={phoneEnd}
        class="tt-hide-narrow"
        name={end}
        opens="dialog"
        isExpanded={open === 'end-call'}
        onPress={toggle('end-call')}
      >
        <span class="tt-long">{end}</span>
      </Button>
    </div>
  );
}
