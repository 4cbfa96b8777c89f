import * as icons from '../../../../shared/design/icons.ts';
import { displayNameOf, may } from '../../../features/session/identity.ts';
import { Icon } from '../../parts/Icon.tsx';
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx';
import { LogoMark } from '../../parts/LogoMark.tsx';
import type { DeskFrame } from '../desk.ts';
import { type SectionId, sections } from '../sections.ts';
import { Person } from './Person.tsx';

interface SidebarProps {
  readonly desk: DeskFrame;
  readonly current: SectionId | undefined;
}

/** Brand, menu and who is signed in. On small screens the menu is a popover, which needs no script. */
export const Sidebar = ({ desk, current }: SidebarProps) => (
  <header class="a-side">
    <div class="a-rail">
      <a class="a-brand" href="/admin">
        <LogoMark />
        <span>
          {desk.storeName || desk.t('admin.name')}
          {desk.storeName && <small>{desk.t('admin.name')}</small>}
        </span>
      </a>
      <button type="button" class="btn btn-secondary a-top" popovertarget="menu">
        <Icon path={icons.menu} />
        {desk.t('shell.menu')}
      </button>
      <div class="a-menu" id="menu" popover="auto">
        <nav aria-label={desk.t('admin.navigation')}>
          {sections
            .filter(({ right }) => may(desk.identity, right))
            .map(({ id, href, icon, label }) => (
              <a key={id} class="a-nav" href={href} aria-current={id === current ? 'page' : undefined}>
                <Icon path={icon} />
                {desk.t(label)}
              </a>
            ))}
        </nav>
        <LanguageSwitch page={desk} />
        <Person desk={desk} name={displayNameOf(desk.identity)} />
      </div>
    </div>
  </header>
);
