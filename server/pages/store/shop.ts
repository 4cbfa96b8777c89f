import { levelNames } from '../../../shared/domain/level.ts';
import type { Deps } from '../../deps.ts';
import { sitemap } from '../../features/catalog/browse.ts';
import type { Department } from '../../features/catalog/catalog-views.ts';
import { currentCart } from '../../features/checkout/edit-cart.ts';
import type { PricedCart } from '../../features/checkout/priced-cart.ts';
import {
  callOf,
  customerOf,
  type Identity,
  may,
  type Preparing,
  preparingOf,
} from '../../features/session/identity.ts';
import type { PageContext } from '../../http/page.ts';
import type { Customer, StoreSettings } from '../../storage/records.ts';
import { type Formats, formatsFor } from '../messages/formats.ts';
import type { Translator } from '../messages/translator.ts';
import type { ToolbarMarks } from '../parts/Document.tsx';

/** What every page of the store is drawn with. */
export interface Shop {
  readonly t: Translator;
  readonly formats: Formats;
  readonly settings: StoreSettings;
  readonly identity: Identity;
  /** Whose account this page belongs to: the shopper, or the customer acted for. */
  readonly customer: Customer | undefined;
  /** Whose account it is while an operator acts for them; undefined for everybody else. */
  readonly actingFor: Customer | undefined;
  /** The cart that an operator prepares is shown, at somebody's prices and in nobody's account. */
  readonly preparing: Preparing | undefined;
  readonly departments: readonly Department[];
  readonly cart: PricedCart;
  /** ms since 1970 */
  readonly now: number;
  /** Values of the hidden fields `_token` and `_call` of every form. */
  readonly formToken: string;
  readonly formCall: string;
  /** Path and query of this page. */
  readonly address: string;
  /** For people who may use the toolbar. */
  readonly marks: ToolbarMarks | undefined;
}

/** Reads what the frame of a store page shows. Writes nothing. */
export async function shopOf(deps: Deps, ctx: PageContext): Promise<Shop> {
  const { t, identity, formToken, formCall, address } = ctx;
  const [departments, cart] = await Promise.all([sitemap(deps, identity), currentCart(deps, identity)]);
  const { settings } = cart;
  return {
    t,
    formats: formatsFor(t, settings),
    settings,
    identity,
    customer: customerOf(identity),
    actingFor: identity.kind === 'staff' ? identity.acting?.customer : undefined,
    preparing: preparingOf(identity),
    departments: departments.filter(({ count }) => count > 0).map(withoutEmpty),
    cart,
    now: deps.clock.now(),
    formToken,
    formCall,
    address,
    marks: toolbarMarks(identity, settings.name),
  };
}

/** Without the kinds of goods that this reader is not sold; departments without any are not shown at all. */
const withoutEmpty = (department: Department): Department => ({
  ...department,
  categories: department.categories.filter(({ count }) => count > 0),
});

/** Tells the toolbar at once, before any request, whether it is wanted here and for which call the page was drawn. */
export function toolbarMarks(identity: Identity, store?: string): ToolbarMarks | undefined {
  if (identity.kind !== 'staff' || !may(identity, 'use-toolbar')) return undefined;
  const call = callOf(identity);
  return { state: call?.kind ?? 'no-customer', call: call?.id, store };
}

/** As people call the customer: the name, else the company, else the e-mail. */
export const nameOf = (customer: Customer): string =>
  `${customer.firstName} ${customer.lastName}`.trim() || customer.company || customer.email;

export const firstNameOf = (customer: Customer): string => customer.firstName || nameOf(customer);

/** For whom a cart is prepared: the customer, or the level when it is for nobody in particular. */
export const preparedFor = ({ customer, level }: Preparing): string =>
  customer ? nameOf(customer) : levelNames[level];
