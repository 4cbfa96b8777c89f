import type { VNode } from 'preact';

/** The four colours of one good, `#rrggbb` each. */
export interface GoodColors {
  readonly body: string;
  readonly second: string;
  readonly label: string;
  readonly ink: string;
}

/** Draws a good on a 160 × 160 grid: flat, a 7% shade on the right side, a soft floor. */
export type Drawing = (colors: GoodColors) => VNode;
