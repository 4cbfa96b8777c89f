import type { OrderForm, OrderFormMessage, Totalizer } from '../../../shared/api/order-form.ts';
import { salesChannelOf } from '../../../shared/domain/level.ts';
import { markUrl } from '../../pages/goods/mark-picture.tsx';
import type { Category, Customer } from '../../storage/records.ts';
import { noticeMessage } from './cart-notices.ts';
import { itemMetadata, orderFormItem, ownSeller, wireLine } from './order-form-items.ts';
import { availableAccount, paymentData } from './order-form-payment.ts';
import {
  clientPreferencesData,
  clientProfileData,
  customData,
  marketingData,
  merchantContextData,
  storePreferencesData,
} from './order-form-profile.ts';
import { shippingData, wireAddress } from './order-form-shipping.ts';
import { telesalesCart } from './order-form-telesales.ts';
import type { CartProblem, CartTotals, PricedCart, PricedLine } from './priced-cart.ts';

/** Who reads the cart and in what store; what the cart itself does not know. */
export interface OrderFormContext {
  readonly categories: readonly Category[];
  readonly customer: Customer | undefined;
  readonly isStaff: boolean;
  /** Origin of the store's addresses, without a slash at its end. */
  readonly origin: string;
  readonly account: string;
  readonly now: number;
  /** About the request just made, before those about the cart itself. */
  readonly messages: readonly OrderFormMessage[];
}

/** Our cart in VTEX's words: the one place where they are put together. */
export function orderFormOf(cart: PricedCart, context: OrderFormContext): OrderForm {
  const { customer, origin } = context;
  const { settings } = cart;
  const lines = cart.lines.map(wireLine);
  const itemContext = { origin, currency: cart.currency, categories: context.categories, now: context.now };
  return {
    orderFormId: cart.id,
    salesChannel: salesChannelOf[cart.level],
    loggedIn: customer !== undefined,
    isCheckedIn: false,
    storeId: null,
    checkedInPickupPointId: null,
    allowManualPrice: settings.manualPrices.allowed,
    canEditData: true,
    userProfileId: customer?.id ?? null,
    profileProvider: customer ? 'VTEX' : null,
    userType: context.isStaff ? 'callCenterOperator' : null,
    ignoreProfileData: cart.attachments.ignoreProfileData ?? false,
    value: cart.totals.total,
    messages: [
      ...context.messages,
      ...cart.problems.filter(isAboutLine).map(messageOf),
      ...cart.notices.map(noticeMessage),
    ],
    items: lines.map((line, index) => orderFormItem(line, availabilityOf(cart.lines[index]), itemContext)),
    selectableGifts: [],
    totalizers: cart.lines.length === 0 ? [] : totalizers(cart.totals),
    availableAccounts: cart.payment.cards.map(availableAccount),
    availableAddresses: cart.delivery.saved.map((address) => wireAddress(address, false)),
    shippingData: shippingData(cart, settings.country),
    clientProfileData: clientProfileData(cart.contact),
    paymentData: paymentData(cart.payment, cart.totals.total, context.account.toUpperCase()),
    marketingData: marketingData(cart.attachments.marketingData),
    sellers: cart.lines.length === 0 ? [] : [{ id: ownSeller, name: settings.name, logo: `${origin}${markUrl}` }],
    clientPreferencesData: clientPreferencesData(cart.attachments.clientPreferencesData, customer?.locale),
    commercialConditionData: null,
    storePreferencesData: storePreferencesData(settings),
    giftRegistryData: null,
    openTextField: cart.note === '' ? null : { value: cart.note },
    invoiceData: null,
    customData: customData(cart.attachments.customData),
    itemMetadata: itemMetadata(lines, origin),
    hooksData: null,
    ratesAndBenefitsData: { rateAndBenefitsIdentifiers: [], teaser: [] },
    subscriptionData: null,
    merchantContextData: merchantContextData(cart.attachments.merchantContextData),
    itemsOrdination: { criteria: 'ADD_TIME', ascending: true },
    ...(context.isStaff && { telesales: telesalesCart(cart) }),
  };
}

/** Always all four: their values sum to the cart's. */
export const totalizers = (totals: CartTotals): Totalizer[] => [
  { id: 'Items', name: 'Items Total', value: totals.items },
  { id: 'Discounts', name: 'Discounts Total', value: totals.discounts },
  { id: 'Shipping', name: 'Shipping Total', value: totals.shipping },
  { id: 'Tax', name: 'Tax Total', value: totals.tax },
];

export const availabilityOf = (line: PricedLine | undefined): string => {
  if (!line || line.availability === 'not-sold') return 'unavailableItemFulfillment';
  return line.availability === 'available' ? 'available' : 'withoutStock';
};

const isAboutLine = (problem: CartProblem): boolean => problem.line !== undefined;

const wireCodes = {
  'sold-out': 'withoutStock',
  'short-stock': 'itemQuantityNotAvailable',
  'not-sold': 'unavailableItemFulfillment',
} as const;

/** VTEX's code where it has one; ours otherwise. */
export const messageOf = ({
  code,
  message,
}: {
  readonly code: string;
  readonly message: string;
}): OrderFormMessage => ({
  code: isWireCode(code) ? wireCodes[code] : code,
  text: message,
  status: 'error',
});

const isWireCode = (code: string): code is keyof typeof wireCodes => code in wireCodes;
