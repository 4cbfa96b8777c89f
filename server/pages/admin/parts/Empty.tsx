import type { ComponentChildren } from 'preact';
import type { IconPath } from '../../../../shared/design/icons.ts';
import { Icon } from '../../parts/Icon.tsx';

interface EmptyProps {
  readonly icon: IconPath;
  readonly title: string;
  readonly hint: string;
  /** At most two buttons. */
  readonly children?: ComponentChildren;
}

/** Nothing to show: one bold line, one sentence, at most two buttons. */
export const Empty = ({ icon, title, hint, children }: EmptyProps) => (
  <div class="empty">
    <Icon path={icon} />
    <strong>{title}</strong>
    <p>{hint}</p>
    {children && <p class="row wrap">{children}</p>}
  </div>
);
