/** What is lost when the page is left, in words. */
export interface UnsavedPrice {
  readonly product: string;
  /** As it was typed, written as money where it is some. */
  readonly price: string;
}
