const paidAt = ['paymentData.transactions[].payments[]', 'transactionData.merchantTransactions[].payments[]'];

/**
 * Members of VTEX's examples that are null, empty or absent here on purpose, each group with its reason. A path stands for
 * all below it; `order` and `cart` say whose member it is where both have it.
 */
const reasons: Readonly<Record<string, readonly string[]>> = {
  'the store sells from one place, and nobody checks in there': ['storeId', 'checkedInPickupPointId'],
  'pickup in the store is not offered': ['shippingData.logisticsInfo[].slas[].pickupPointId', ...pickupStore()],
  'delivery has neither windows nor areas, and stock is not locked for a time': [
    'shippingData.logisticsInfo[].slas[].lockTTL',
    'shippingData.logisticsInfo[].slas[].polygonName',
    'shippingData.logisticsInfo[].slas[].deliveryWindow',
    'shippingData.logisticsInfo[].slas[].availableDeliveryWindows',
    'shippingData.logisticsInfo[].lockTTL',
    'shippingData.logisticsInfo[].polygonName',
    'shippingData.logisticsInfo[].pickupPointId',
    'shippingData.logisticsInfo[].entityId',
    'shippingData.logisticsInfo[].versionId',
    'shippingData.trackingHints',
    'shippingData.contactInformation',
  ],
  'a simulation is delivered to a postal code, without windows, and nothing is chosen to pay it with': [
    'logisticsInfo[].addressId',
    ...['logisticsInfo[].slas[]', 'purchaseConditions.itemPurchaseConditions[].slas[]'].flatMap((sla) =>
      ['lockTTL', 'deliveryWindow', 'availableDeliveryWindows'].map((member) => `${sla}.${member}`),
    ),
    'paymentData.payments[]',
  ],
  'ways to pay are named once, in paymentSystems': [
    'paymentData.installmentOptions[].paymentName',
    'paymentData.installmentOptions[].paymentGroupName',
  ],
  'nobody signs in by another site': ['oauthProviders[]'],
  'no invoice has an address of its own': ['invoiceData'],
  'goods have no bar codes': [
    'items[].ean',
    'itemMetadata.items[].ean',
    'itemMetadata.Items[].Ean',
    'list[].items[].ean',
  ],
  'goods have neither attachments, nor kits, nor plans to choose from': [
    'items[].attachmentOfferings',
    'items[].bundleItems',
    'itemMetadata.Items[].AssemblyOptions',
    'itemMetadata.items[].assemblyOptions[]',
    'items[].offerings[]',
    'items[].parentAssemblyBinding',
    'items[].parentItemIndex',
    'items[].serialNumbers',
    'items[].callCenterOperator',
  ],
  'categories are named by ids of their own': ['items[].productCategories', 'items[].additionalInfo.categories'],
  'prices of these goods were not changed': ['items[].priceTags', 'items[].manualPrice'],
  'prices have no end': ['items[].priceValidUntil'],
  'no gift card, slip or wallet pays here, and of cards the numbers and holders are unknown': neverPaidBy(),
  'coupons are refused': ['marketingData.coupon', 'marketingData.utmPartner', 'marketingData.marketingTags'],
  'registration of companies with a state is Brazilian': [
    'clientProfileData.stateInscription',
    'userProfile.stateInscription',
  ],
  'addresses and profiles have no versions': [
    'shippingData.address.entityId',
    'shippingData.address.versionId',
    'shippingData.address.reference',
    'shippingData.selectedAddresses[].entityId',
    'shippingData.selectedAddresses[].versionId',
    'shippingData.selectedAddresses[].reference',
    'availableAddresses[].reference',
  ],
  'the example is mistyped there': ['storePreferencesData.currencySymboupdate cartl', 'salesAssociateData'],
  'the order was neither changed, canceled, invoiced nor sent yet': [
    'changesAttachment',
    'cancelReason',
    'cancellationData',
    'invoicedDate',
    'packageAttachment.packages[]',
  ],
  'orders are neither gifts, nor subscriptions, nor taxed, nor for other stores': [
    'giftRegistryData',
    'subscriptionData',
    'taxData',
    'commercialConditionData',
    'customData',
    'ratesAndBenefitsData.rateAndBenefitsIdentifiers[]',
    'merchantName',
    'marketplace.isCertified',
  ],
};

function pickupStore(): readonly string[] {
  return ['additionalInfo', 'address', 'dockId', 'friendlyName'].map(
    (member) => `shippingData.logisticsInfo[].slas[].pickupStoreInfo.${member}`,
  );
}

function neverPaidBy(): readonly string[] {
  return paidAt.flatMap((path) =>
    ['parentAccountId', 'cardHolder', 'cvv2', 'firstDigits', 'url']
      .concat(['giftCardProvider', 'koinUrl', 'paymentOrigin', 'billingAddress', 'dueDate', 'connectorResponses'])
      .concat(['', 'Formatted'].map((end) => `bankIssuedInvoiceIdentificationNumber${end}`))
      .concat(['Number', 'Type'].map((end) => `bankIssuedInvoiceBarCode${end}`))
      .map((member) => `${path}.${member}`),
  );
}

/** What is paid without a card has none. */
const withoutCard: readonly string[] = [
  'paymentData.payments[].accountId',
  ...paidAt.flatMap((path) =>
    ['accountId', 'lastDigits', 'expireMonth', 'expireYear'].map((member) => `${path}.${member}`),
  ),
];

/** In carts and OMS as written; in placed orders below `orders[]`. */
const everywhere = (paths: readonly string[]): readonly string[] => paths.flatMap((path) => [path, `orders[].${path}`]);

/** Of what is paid by card. */
export const leftEmptyByCard: readonly string[] = everywhere(Object.values(reasons).flat());
export const leftEmpty: readonly string[] = [...leftEmptyByCard, ...everywhere(withoutCard)];
