import * as icons from '../../../shared/design/icons.ts';
import type { Verb } from '../../../shared/domain/permissions.ts';
import type { PlainMessageKey } from '../messages/translator.ts';

/** One entry of the dashboard's menu; people without the right do not see it. */
export interface Section {
  readonly id: SectionId;
  readonly label: PlainMessageKey;
  /** Other words by which people look for it. */
  readonly find?: PlainMessageKey;
  readonly href: string;
  readonly icon: icons.IconPath;
  readonly right: Verb;
}
export type SectionId =
  | 'overview'
  | 'approvals'
  | 'orders'
  | 'carts'
  | 'customers'
  | 'price-report'
  | 'products'
  | 'users'
  | 'audit'
  | 'outbox'
  | 'settings'
  | 'api'
  | 'store';

export interface SectionGroup {
  readonly id: 'daily' | 'setup' | 'store';
  /** The heading, where the group has one. */
  readonly label?: PlainMessageKey;
  readonly sections: readonly Section[];
}

/** The menu: what goes on, how the store is run, and the way out. */
export const sectionGroups: readonly SectionGroup[] = [
  {
    id: 'daily',
    sections: [
      {
        id: 'overview',
        label: 'admin.nav.overview',
        find: 'search.find.overview',
        href: '/admin',
        icon: icons.home,
        right: 'see-own-orders',
      },
      {
        id: 'approvals',
        label: 'approvals.title',
        find: 'approvals.find',
        href: '/admin/approvals',
        icon: icons.shield,
        right: 'decide-authorizations',
      },
      {
        id: 'orders',
        label: 'admin.nav.orders',
        find: 'search.find.orders',
        href: '/admin/orders',
        icon: icons.box,
        right: 'see-own-orders',
      },
      {
        id: 'carts',
        label: 'admin.nav.carts',
        find: 'search.find.carts',
        href: '/admin/carts',
        icon: icons.cart,
        right: 'open-any-cart',
      },
      {
        id: 'customers',
        label: 'customers.title',
        find: 'search.find.customers',
        href: '/admin/customers',
        icon: icons.users,
        right: 'search-customers',
      },
      {
        id: 'price-report',
        label: 'priceReport.title',
        find: 'priceReport.find',
        href: '/admin/price-report',
        icon: icons.chart,
        right: 'decide-authorizations',
      },
    ],
  },
  {
    id: 'setup',
    label: 'admin.group.setup',
    sections: [
      {
        id: 'products',
        label: 'admin.nav.products',
        find: 'goods.find',
        href: '/admin/products',
        icon: icons.tag,
        right: 'manage-catalog',
      },
      {
        id: 'users',
        label: 'admin.nav.users',
        find: 'search.find.users',
        href: '/admin/users',
        icon: icons.key,
        right: 'manage-users',
      },
      {
        id: 'audit',
        label: 'admin.nav.audit',
        find: 'search.find.audit',
        href: '/admin/audit',
        icon: icons.history,
        right: 'see-audit',
      },
      {
        id: 'outbox',
        label: 'admin.nav.outbox',
        find: 'search.find.outbox',
        href: '/admin/outbox',
        icon: icons.mail,
        right: 'manage-settings',
      },
      {
        id: 'settings',
        label: 'settings.title',
        find: 'search.find.settings',
        href: '/admin/settings',
        icon: icons.sliders,
        right: 'manage-settings',
      },
      {
        id: 'api',
        label: 'api.nav',
        find: 'search.find.api',
        href: '/admin/api',
        icon: icons.file,
        right: 'manage-users',
      },
    ],
  },
  {
    id: 'store',
    sections: [
      {
        id: 'store',
        label: 'admin.nav.store',
        find: 'search.find.store',
        href: '/',
        icon: icons.store,
        right: 'shop',
      },
    ],
  },
];
