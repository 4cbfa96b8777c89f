import * as icons from '../../../../shared/design/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { DeskFrame } from '../desk.ts';

interface CrumbProps {
  readonly desk: DeskFrame;
  readonly href: string;
  readonly label: string;
}

/** The list that a page belongs to, above its heading. */
export const Crumb = ({ desk, href, label }: CrumbProps) => (
  <nav class="row hint" aria-label={desk.t('shell.breadcrumb')}>
    <a href={href}>{label}</a>
    <Icon path={icons.chevronRight} size="sm" />
  </nav>
);
