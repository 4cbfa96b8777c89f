/** What the background or the popup may tell a page's toolbar to do. */
export const pageOrders = [
  'find-customer',
  'open-cart',
  'end-call',
  'toggle-toolbar',
  'leave',
  'describe',
  'confirmed',
] as const;
export type PageOrder = (typeof pageOrders)[number];

/** Commands of the browser, which the operator may give other keys. */
export const commands = [
  'find-customer',
  'open-cart',
  'end-call',
  'toggle-toolbar',
] as const satisfies readonly PageOrder[];

export interface PageMessage {
  readonly order: PageOrder;
  /** For `confirmed`. */
  readonly id?: string;
}

/** What the popup shows of a page's toolbar. */
export interface ToolbarDescription {
  readonly storeName: string;
  /** The chip's words. */
  readonly state: string;
  readonly tone: 'none' | 'acting' | 'alert';
  readonly customerName: string;
  readonly operatorName: string;
  readonly isCollapsed: boolean;
  /** The toolbar gave up because the page kept taking it away. */
  readonly isPushedOut: boolean;
}

export const isPageOrder = (value: unknown): value is PageOrder => pageOrders.some((order) => order === value);
