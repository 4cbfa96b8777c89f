import type { OmsOrder } from '../../../shared/api/oms-order.ts';
import { salesChannelOf } from '../../../shared/domain/level.ts';
import { isIncomplete } from '../../../shared/domain/order-state.ts';
import type { Deps } from '../../deps.ts';
import { markUrl } from '../../pages/goods/mark-picture.tsx';
import type { Customer, Order, OrderEvent, StoreSettings } from '../../storage/records.ts';
import { policyDataOf } from '../authorization/commercial-authorization.ts';
import { contactOf } from '../checkout/cart-attachments.ts';
import { totalizers } from '../checkout/order-form.ts';
import { ownSeller } from '../checkout/order-form-items.ts';
import {
  clientPreferencesData,
  clientProfileData,
  customData,
  marketingData,
  storePreferencesData,
} from '../checkout/order-form-profile.ts';
import { omsItem, omsItemMetadata } from './oms-items.ts';
import { omsPaymentData } from './oms-payment.ts';
import { omsShippingData } from './oms-shipping.ts';
import { wireLinesOf } from './order-lines.ts';
import { statusDescriptions } from './status-descriptions.ts';

/** The whole order in OMS's words. `forCustomer` leaves out who of the staff placed it, as VTEX's customer view does. */
export async function omsOrder(deps: Deps, order: Order, forCustomer = false): Promise<OmsOrder> {
  const tables = deps.storage.read;
  const settings = await tables.meta.settings();
  const lines = await wireLinesOf(tables, order);
  const categories = await tables.catalog.categories();
  const events = await tables.orders.events(order.id);
  const transaction = await tables.orders.transactionOfGroup(order.group);
  const customer = order.customerId === undefined ? undefined : await tables.customers.byId(order.customerId);
  const origin = deps.config.origins[0] ?? '';
  return {
    ...namesOf(order, deps.config.account, origin),
    ...standing(order, events, forCustomer),
    items: lines.map((line) => omsItem(line, { origin, currency: order.currency, categories })),
    itemMetadata: omsItemMetadata(lines, origin),
    orderFormId: transaction?.cartId ?? '',
    clientProfileData: profileOf(order, customer),
    shippingData: omsShippingData(order, settings),
    paymentData: omsPaymentData(order, deps.config.account),
    ...attachmentsOf(order, settings, customer),
    sellers: [{ id: ownSeller, name: settings.name, logo: `${origin}${markUrl}`, fulfillmentEndpoint: origin }],
    authorizationPolicyData: policyDataOf(await tables.authorizations.ofOrder(order.id)),
    callCenterOperatorData: forCustomer ? null : operatorOf(order),
    ...absent,
  };
}

/** Members of features that the store does not have. */
const absent = {
  affiliateId: '',
  merchantName: null,
  workflowIsInError: false,
  marketplaceItems: [],
  giftRegistryData: null,
  ratesAndBenefitsData: { id: 'ratesAndBenefitsData', rateAndBenefitsIdentifiers: [] },
  packageAttachment: { packages: [] },
  invoiceData: { address: null, invoiceSubject: null, userPaymentInfo: null },
  changesAttachment: null,
  roundingError: 0,
  commercialConditionData: null,
  allowEdition: false,
  isCheckedIn: false,
  subscriptionData: null,
  taxData: null,
  checkedInPickupPointId: null,
} satisfies Partial<OmsOrder>;

const namesOf = (order: Order, account: string, origin: string) => ({
  orderId: order.id,
  sequence: String(order.sequence),
  marketplaceOrderId: order.id,
  marketplaceServicesEndpoint: origin,
  sellerOrderId: order.id,
  orderGroup: order.group,
  origin: 'Marketplace' as const,
  salesChannel: salesChannelOf[order.level],
  hostname: account,
  followUpEmail: order.email,
  marketplace: { baseURL: origin, isCertified: null, name: account },
  value: order.value,
  totals: totalizers({
    items: order.itemsTotal,
    discounts: order.discountsTotal,
    shipping: order.shippingTotal,
    tax: order.taxTotal,
    total: order.value,
  }),
});

function standing(order: Order, events: readonly OrderEvent[], forCustomer: boolean) {
  const timeOf = (state: Order['state']): string | null => iso(events.find((event) => event.state === state)?.at);
  const cancel = events.find((event) => event.state === 'cancel');
  return {
    status: order.state,
    statusDescription: statusDescriptions[order.state],
    creationDate: new Date(order.createdAt).toISOString(),
    lastChange: new Date(order.updatedAt).toISOString(),
    authorizedDate: iso(order.authorizedAt),
    invoicedDate: timeOf('invoiced'),
    isCompleted: !isIncomplete(order.state),
    allowCancellation: ![
      'cancel',
      'canceled',
      'order-creation-error',
      'invoice',
      'invoiced',
      'start-handling',
    ].includes(order.state),
    lastMessage: events.findLast((event) => !forCustomer || event.state)?.message ?? null, // what staff note is theirs
    cancelReason: cancel?.message ?? null,
    cancellationData: cancel
      ? {
          RequestedByUser: cancel.source !== 'system' && cancel.source !== 'payments',
          RequestedBySystem: cancel.source === 'system',
          RequestedBySellerNotification: false,
          RequestedByPaymentNotification: cancel.source === 'payments',
          Reason: cancel.message,
          CancellationDate: iso(cancel.at),
        }
      : null,
  };
}

const iso = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

function profileOf(order: Order, customer: Customer | undefined): OmsOrder['clientProfileData'] {
  const contact = contactOf(order.attachments, undefined);
  const profile = clientProfileData({ ...contact, email: contact.email || order.email });
  const { profileCompleteOnLoading: _, profileErrorOnLoading: __, ...members } = profile ?? noProfile;
  return {
    id: 'clientProfileData',
    ...members,
    userProfileId: customer?.id ?? null,
    userProfileVersion: customer ? String(customer.updatedAt) : null,
    customerCode: customer?.number ?? null,
  };
}

const noProfile = {
  email: '',
  firstName: null,
  lastName: null,
  documentType: null,
  document: null,
  phone: null,
  corporateName: null,
  tradeName: null,
  corporateDocument: null,
  stateInscription: null,
  corporatePhone: null,
  isCorporate: false,
  profileCompleteOnLoading: false,
  profileErrorOnLoading: false,
  customerClass: null,
} as const;

/** Named only when they placed it for a customer. */
const operatorOf = ({ operator }: Order): OmsOrder['callCenterOperatorData'] =>
  operator ? { id: operator.id, email: operator.email, userName: operator.name } : null;

function attachmentsOf({ attachments }: Order, settings: StoreSettings, customer: Customer | undefined) {
  const marketing = marketingData(attachments.marketingData);
  const { saveUserData: _, currencyFormatInfo: format, ...preferences } = storePreferencesData(settings);
  return {
    marketingData: marketing && { id: 'marketingData', ...marketing, utmPartner: null },
    openTextField: attachments.openTextField ? { value: attachments.openTextField } : null,
    customData: customData(attachments.customData),
    clientPreferencesData: clientPreferencesData(attachments.clientPreferencesData, customer?.locale),
    storePreferencesData: {
      ...preferences,
      currencyFormatInfo: {
        CurrencyDecimalDigits: format.currencyDecimalDigits,
        CurrencyDecimalSeparator: format.currencyDecimalSeparator,
        CurrencyGroupSeparator: format.currencyGroupSeparator,
        CurrencyGroupSize: format.currencyGroupSize,
        StartsWithCurrencySymbol: format.startsWithCurrencySymbol,
      },
    },
  };
}
