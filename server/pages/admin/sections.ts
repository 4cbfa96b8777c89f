import * as icons from '../../../shared/design/icons.ts';
import type { Verb } from '../../../shared/domain/permissions.ts';
import type { MessageKey } from '../messages/translator.ts';

/** One entry of the dashboard's menu; people without the right do not see it. */
export interface Section {
  readonly id: SectionId;
  readonly label: MessageKey;
  readonly href: string;
  readonly icon: icons.IconPath;
  readonly right: Verb;
}
export type SectionId = 'overview' | 'orders' | 'customers' | 'users' | 'audit' | 'api' | 'store';

export const sections: readonly Section[] = [
  { id: 'overview', label: 'admin.nav.overview', href: '/admin', icon: icons.home, right: 'see-own-orders' },
  { id: 'orders', label: 'admin.nav.orders', href: '/admin/orders', icon: icons.box, right: 'see-own-orders' },
  {
    id: 'customers',
    label: 'customers.title',
    href: '/admin/customers',
    icon: icons.users,
    right: 'search-customers',
  },
  { id: 'users', label: 'admin.nav.users', href: '/admin/users', icon: icons.key, right: 'manage-users' },
  { id: 'audit', label: 'admin.nav.audit', href: '/admin/audit', icon: icons.history, right: 'see-audit' },
  { id: 'api', label: 'api.nav', href: '/admin/api', icon: icons.file, right: 'manage-users' },
  { id: 'store', label: 'admin.nav.store', href: '/', icon: icons.store, right: 'shop' },
];
