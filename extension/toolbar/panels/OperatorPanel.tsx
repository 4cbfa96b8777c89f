import { paths } from '../../../shared/api/paths.ts';
import { list, logout } from '../../../shared/design/icons.ts';
import type { App } from '../create-app.ts';
import type { PanelProps } from '../state/open-panel.ts';
import { Avatar } from '../ui/facts.tsx';
import { t } from '../words/words.ts';
import { Menu, MenuItem } from './frames/Menu.tsx';

/** The operator's own menu: who works here, the dashboard, sign out. */
export function OperatorPanel({ app }: PanelProps) {
  const operator = app.session.state.value?.operator;
  if (!operator) return null;
  return (
    <Menu
      app={app}
      name={t('operatorMenu', operator.name)}
      head={
        <span class="tt-menu-who">
          <Avatar text={operator.initials} kind="op" />
          <span class="tt-two">
            <span>{operator.name}</span>
            <span>{operator.email}</span>
          </span>
        </span>
      }
    >
      {operatorItems(app)}
    </Menu>
  );
}

export function operatorItems(app: App) {
  const state = app.session.state.value;
  const { page } = app.outside;
  return (
    <>
      {state?.operator.seesOrders && (
        <MenuItem icon={list} onPress={() => page.goTo('/admin/orders')}>
          {t('allOrders')}
        </MenuItem>
      )}
      <MenuItem
        icon={logout}
        refusal={state?.call ? t('endCallFirst') : undefined}
        onPress={() => {
          if (!page.signOut()) page.goTo(paths.login);
        }}
      >
        {t('signOut')}
      </MenuItem>
    </>
  );
}
