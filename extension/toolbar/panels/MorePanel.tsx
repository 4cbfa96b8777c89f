import {
  box,
  chevronUp,
  external,
  hand,
  hourglass,
  keyboard,
  link,
  phone,
  phoneEnd,
  share,
  swap,
  user,
  userPlus,
} from '../../../shared/design/icons.ts';
import { createFromSearch } from '../search/create-from-search.ts';
import type { PanelProps } from '../state/open-panel.ts';
import { Button } from '../ui/Button.tsx';
import { Avatar, LevelBadge } from '../ui/facts.tsx';
import { Icon } from '../ui/Icon.tsx';
import { duration } from '../words/format.ts';
import { t } from '../words/words.ts';
import { Menu, MenuItem } from './frames/Menu.tsx';
import { operatorItems } from './OperatorPanel.tsx';
import { PreparingItems } from './PreparingItems.tsx';

/** What is needed less often; below 640 px also what the bar has no room for. */
export function MorePanel({ app }: PanelProps) {
  const call = app.session.state.value?.call;
  const { open } = app.panels;
  return (
    <Menu
      app={app}
      name={t('more')}
      head={
        call && (
          <span class="tt-menu-who tt-only-narrow">
            <Avatar text={call.customer.initials} kind="amber" />
            <span class="tt-two">
              <span>
                <bdi>{call.customer.name}</bdi> <LevelBadge level={call.customer.level} />
              </span>
              <span>{call.customer.email}</span>
            </span>
          </span>
        )
      }
      foot={
        call && (
          <>
            <span class="tt-timer tt-timer-plain">
              <Icon path={phone} />
              {duration(app.clock.now.value - call.startedAt)}
            </span>
            <Button kind="secondary" icon={phoneEnd} onPress={() => open({ name: 'end-call' }, undefined, true)}>
              {t(call.kind === 'preparing' ? 'endPreparing' : 'endCall')}
            </Button>
          </>
        )
      }
    >
      {!call && (
        <>
          <MenuItem icon={userPlus} onPress={() => createFromSearch(app)}>
            {t('createCustomer')}
          </MenuItem>
          <MenuItem icon={link} onPress={() => open({ name: 'prepare' }, undefined, true)}>
            {t('prepareCart')}
          </MenuItem>
          <MenuItem icon={hand} onPress={() => open({ name: 'take-over' }, undefined, true)}>
            {t('cartCode')}
          </MenuItem>
        </>
      )}
      {call?.kind === 'preparing' && <PreparingItems app={app} call={call} />}
      {call?.kind === 'acting' && (
        <>
          <MenuItem
            icon={user}
            letter="C"
            onPress={() => open({ name: 'customer', customer: call.customer, isCheckOnly: true }, undefined, true)}
          >
            {t('customerDetails')}
          </MenuItem>
          <MenuItem icon={swap} letter="W" onPress={() => app.find()}>
            {t('switchCustomer')}
          </MenuItem>
          <MenuItem icon={hand} letter="T" onPress={() => open({ name: 'take-over' }, undefined, true)}>
            {t('takeOver')}
          </MenuItem>
          <MenuItem icon={box} letter="O" onPress={() => open({ name: 'orders' }, undefined, true)}>
            {t('orders')}
          </MenuItem>
          {app.session.state.value?.sharesCarts && (
            <MenuItem icon={share} letter="S" onPress={() => open({ name: 'share' }, undefined, true)}>
              {t('shareCart')}
            </MenuItem>
          )}
          <hr />
          <MenuItem icon={external} onPress={() => app.outside.page.goTo('/account')}>
            {t('myAccount')}
          </MenuItem>
        </>
      )}
      <MenuItem icon={hourglass} onPress={() => open({ name: 'asked-prices' }, undefined, true)}>
        {t('askedPrices')}
      </MenuItem>
      <MenuItem icon={keyboard} letter="?" onPress={() => open({ name: 'shortcuts' }, undefined, true)}>
        {t('shortcuts')}
      </MenuItem>
      <div class="tt-only-narrow tt-menu-narrow">
        <hr />
        {operatorItems(app)}
        <MenuItem icon={chevronUp} onPress={() => app.collapse(true)}>
          {t('collapse')}
        </MenuItem>
      </div>
    </Menu>
  );
}
