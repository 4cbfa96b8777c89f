import type { CartAddress, PricedCart } from '../../../features/checkout/priced-cart.ts';

export const checkoutSteps = ['contact', 'delivery', 'payment'] as const;
export type CheckoutStep = (typeof checkoutSteps)[number];

/** A form that was refused: what was typed, and the words at its fields. */
export interface RefusedStep {
  readonly step: 'contact' | 'delivery' | 'alternate' | 'several' | 'address';
  readonly typed: URLSearchParams;
  readonly errors: Readonly<Record<string, string>>;
}

/** What the page's address says about several places. */
export interface AskedPlaces {
  /** As the forms name them. */
  readonly places: readonly string[];
  /** Which ones is not settled yet. */
  readonly isChoosing: boolean;
}

export interface CheckoutState {
  /** Steps with nothing left to say. Payment is always open: it goes with the order. */
  readonly isContactDone: boolean;
  readonly isDeliveryDone: boolean;
  /** A line needs a look in the cart first. */
  readonly hasLineProblem: boolean;
  /** The step whose form is shown. */
  readonly open: CheckoutStep;
  /** The delivery's form is the one that divides the goods among several places. */
  readonly isSeveral: boolean;
}

/** Where the checkout stands, and which step to show: the refused one, the one asked for, else the first unfinished. */
export function checkoutState(cart: PricedCart, asked: string | null, refused: RefusedStep | undefined): CheckoutState {
  const has = (code: string): boolean => cart.problems.some((problem) => problem.code === code);
  const isContactDone = !has('contact-missing');
  const isDeliveryDone = !has('address-missing') && !has('pickup-contact-missing') && !has('split-unfinished');
  const first = !isContactDone ? 'contact' : !isDeliveryDone ? 'delivery' : 'payment';
  const dividing = refused?.step === 'several' || refused?.step === 'address' || (!refused && asked === 'several');
  const wanted = checkoutSteps.find((step) => step === (dividing ? 'delivery' : asked));
  const mayOpen = wanted !== undefined && checkoutSteps.indexOf(wanted) <= checkoutSteps.indexOf(first);
  return {
    isContactDone,
    isDeliveryDone,
    hasLineProblem: cart.problems.some(({ line }) => line !== undefined),
    isSeveral: dividing || (cart.delivery.groups !== undefined && !refused && asked === null),
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
