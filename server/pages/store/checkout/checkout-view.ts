import type { CartAddress, PricedCart } from '../../../features/checkout/priced-cart.ts';

export const checkoutSteps = ['contact', 'delivery', 'payment'] as const;
export type CheckoutStep = (typeof checkoutSteps)[number];

/** A form that was refused: what was typed, and the words at its fields. */
export interface RefusedStep {
  readonly step: 'contact' | 'delivery' | 'alternate';
  readonly typed: URLSearchParams;
  readonly errors: Readonly<Record<string, string>>;
}

export interface CheckoutState {
  /** Steps with nothing left to say. Payment is always open: it goes with the order. */
  readonly isContactDone: boolean;
  readonly isDeliveryDone: boolean;
  /** A line needs a look in the cart first. */
  readonly hasLineProblem: boolean;
  /** The step whose form is shown. */
  readonly open: CheckoutStep;
}

/** Where the checkout stands, and which step to show: the refused one, the one asked for, else the first unfinished. */
export function checkoutState(cart: PricedCart, asked: string | null, refused: RefusedStep | undefined): CheckoutState {
  const has = (code: string): boolean => cart.problems.some((problem) => problem.code === code);
  const isContactDone = !has('contact-missing');
  const isDeliveryDone = !has('address-missing') && !has('pickup-contact-missing');
  const first = !isContactDone ? 'contact' : !isDeliveryDone ? 'delivery' : 'payment';
  const wanted = checkoutSteps.find((step) => step === asked);
  const mayOpen = wanted !== undefined && checkoutSteps.indexOf(wanted) <= checkoutSteps.indexOf(first);
  return {
    isContactDone,
    isDeliveryDone,
    hasLineProblem: cart.problems.some(({ line }) => line !== undefined),
    open: checkoutSteps.find((step) => step === refused?.step) ?? (mayOpen ? wanted : first),
  };
}

/** Before the id of a pickup point, where forms name a saved address by its id. */
export const pickupChoice = 'pickup:';

/** The members of an address that a form types. */
export const addressFields = [
  'receiver',
  'street',
  'number',
  'complement',
  'neighborhood',
  'city',
  'state',
  'postalCode',
  'country',
] as const satisfies readonly (keyof CartAddress)[];
export type AddressField = (typeof addressFields)[number];
