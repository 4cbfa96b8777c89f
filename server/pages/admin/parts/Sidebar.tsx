import * as icons from '../../../../shared/design/icons.ts';
import { displayNameOf, may } from '../../../features/session/identity.ts';
import { Icon } from '../../parts/Icon.tsx';
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx';
import { LogoMark } from '../../parts/LogoMark.tsx';
import type { DeskFrame } from '../desk.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { type SectionGroup, type SectionId, sectionGroups } from '../sections.ts';
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
        {may(desk.identity, 'see-own-orders') && <SearchBox desk={desk} />}
        <nav aria-label={desk.t('admin.navigation')}>
          {sectionGroups.map((group) => (
            <Group key={group.id} desk={desk} group={group} current={current} />
          ))}
        </nav>
        <LanguageSwitch page={desk} />
        <Person desk={desk} name={displayNameOf(desk.identity)} />
      </div>
    </div>
  </header>
);

interface GroupProps extends SidebarProps {
  readonly group: SectionGroup;
}

/** Entries that belong together, below their heading; nothing for whoever may open none of them. */
const Group = ({ desk, group: { id, label, sections }, current }: GroupProps) => {
  const open = sections.filter(({ right }) => may(desk.identity, right));
  if (open.length === 0) return null;
  return (
    <>
      {label && (
        <p class="a-group" id={`menu-${id}`}>
          {desk.t(label)}
        </p>
      )}
      <ul aria-labelledby={label && `menu-${id}`}>
        {open.map((section) => (
          <li key={section.id}>
            <a class="a-nav" href={section.href} aria-current={section.id === current ? 'page' : undefined}>
              <Icon path={section.icon} />
              {desk.t(section.label)}
              {section.id === 'approvals' && <Waiting desk={desk} />}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

/** How many price requests wait for the reader; a script keeps it up to date where they are listed. */
const Waiting = ({ desk: { t, waitingApprovals = 0 } }: Pick<SidebarProps, 'desk'>) => (
  <span class="end" id="waiting">
    {waitingApprovals > 0 && (
      <>
        <span class="count count-amber" aria-hidden="true">
          {waitingApprovals}
        </span>
        <span class="vh">{t('approvals.menuCount', { count: waitingApprovals })}</span>
      </>
    )}
  </span>
);
