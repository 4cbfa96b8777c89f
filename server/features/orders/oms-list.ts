import type { Figures, OmsList, OmsRow, OmsUserList, Stats } from '../../../shared/api/oms.ts';
import { countUnits } from '../../../shared/domain/cart-lines.ts';
import { salesChannelOf } from '../../../shared/domain/level.ts';
import { isIncomplete } from '../../../shared/domain/order-state.ts';
import { divideHalfUp } from '../../../shared/domain/price-lines.ts';
import type { Order, StoreSettings } from '../../storage/records.ts';
import type { OrderFigures } from '../../storage/storage.ts';
import { shippingEstimateDate } from './oms-shipping.ts';
import { statusDescriptions } from './status-descriptions.ts';

/** VTEX offers at most thirty pages. */
const mostPages = 30;

export interface OmsPage {
  readonly orders: readonly Order[];
  readonly figures: OrderFigures;
  readonly page: number;
  readonly perPage: number;
}

export const omsList = (found: OmsPage, settings: StoreSettings): OmsList => ({
  list: found.orders.map((order) => ({ ...rowOf(order, settings), items: null })),
  facets: [],
  paging: pagingOf(found),
  stats: {
    stats: {
      totalValue: stats(valueFigures(found.figures), settings),
      totalItems: stats(onlyCount(found.figures), settings),
    },
  },
  reportRecordsLimit: mostPages * 100,
});

/** The customer's view: the items are told, who of the staff helped is not. */
export const omsUserList = (found: OmsPage, settings: StoreSettings): OmsUserList => ({
  list: found.orders.map((order) => ({
    ...rowOf(order, settings),
    callCenterOperatorName: null,
    items: order.lines.map((line) => ({
      seller: '1',
      quantity: line.quantity,
      description: line.skuName === '' ? line.productName : `${line.productName} ${line.skuName}`,
      ean: null,
      refId: line.reference,
      id: line.skuId,
      productId: line.productId,
      sellingPrice: line.sellingPrice,
      price: line.price,
    })),
  })),
  facets: [],
  paging: pagingOf(found),
  stats: {
    stats: {
      totalValue: { ...valueFigures(found.figures), Facets: {} },
      totalItems: { ...onlyCount(found.figures), Facets: {} },
    },
  },
  reportRecordsLimit: mostPages * 100,
});

const rowOf = (order: Order, settings: StoreSettings): Omit<OmsRow, 'items'> => ({
  orderId: order.id,
  creationDate: new Date(order.createdAt).toISOString(),
  clientName: order.clientName,
  totalValue: order.value,
  paymentNames: order.payment.systemName,
  status: order.state,
  statusDescription: statusDescriptions[order.state],
  marketPlaceOrderId: null,
  sequence: String(order.sequence),
  salesChannel: salesChannelOf[order.level],
  affiliateId: '',
  origin: 'Marketplace',
  workflowInErrorState: false,
  workflowInRetry: false,
  lastMessageUnread: null,
  ShippingEstimatedDate: shippingEstimateDate(order, settings) ?? null,
  ShippingEstimatedDateMax: null,
  ShippingEstimatedDateMin: null,
  orderIsComplete: !isIncomplete(order.state),
  listId: null,
  listType: null,
  authorizedDate: order.authorizedAt === undefined ? null : new Date(order.authorizedAt).toISOString(),
  callCenterOperatorName: order.operator?.name ?? null,
  totalItems: countUnits(order.lines),
  currencyCode: order.currency,
});

const pagingOf = ({ figures, page, perPage }: OmsPage) => ({
  total: figures.count,
  pages: Math.ceil(figures.count / perPage),
  currentPage: page,
  perPage,
});

type Plain = Omit<Figures, 'Facets'>;

function valueFigures({ count, sum, min, max, sumOfSquares }: OrderFigures): Plain {
  const mean = count === 0 ? 0 : sum / count;
  const variance = count < 2 ? 0 : Math.max(0, (sumOfSquares - count * mean * mean) / (count - 1));
  return {
    Count: count,
    Max: max,
    Mean: count === 0 ? 0 : divideHalfUp(sum * 100, count) / 100,
    Min: min,
    Missing: 0,
    StdDev: Math.round(Math.sqrt(variance) * 100) / 100,
    Sum: sum,
    SumOfSquares: sumOfSquares,
  };
}

/** Units are not summed over all orders; VTEX's own replies have zeros here. */
const onlyCount = ({ count }: OrderFigures): Plain => ({ ...noFigures, Count: count });

const noFigures: Plain = { Count: 0, Max: 0, Mean: 0, Min: 0, Missing: 0, StdDev: 0, Sum: 0, SumOfSquares: 0 };

/** All orders are the store's own and in its currency; `BRL` is there because VTEX's schema demands it. */
function stats(figures: Plain, { currency }: StoreSettings): Stats {
  const all = { ...figures, Facets: null };
  const none = { ...noFigures, Facets: null };
  return {
    ...figures,
    Facets: { origin: { Fulfillment: none, Marketplace: all }, currencyCode: { BRL: none, [currency]: all } },
  };
}
