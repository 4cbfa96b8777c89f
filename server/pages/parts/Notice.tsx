import type { ComponentChildren } from 'preact';
import * as icons from '../../../shared/design/icons.ts';
import { Icon } from './Icon.tsx';

const looks = {
  neutral: { icon: icons.info, role: 'status' },
  green: { icon: icons.checkCircle, role: 'status' },
  amber: { icon: icons.alert, role: 'status' },
  red: { icon: icons.alert, role: 'alert' },
} as const;

interface NoticeProps {
  readonly tone: keyof typeof looks;
  readonly id?: string;
  /** Text first, then at most two buttons. */
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}

export const Notice = ({ tone, id, children, actions }: NoticeProps) => (
  <div class={tone === 'neutral' ? 'notice' : `notice notice-${tone}`} role={looks[tone].role} id={id}>
    <Icon path={looks[tone].icon} />
    <div class="grow">{children}</div>
    {actions}
  </div>
);
