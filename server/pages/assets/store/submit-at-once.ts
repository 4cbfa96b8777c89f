/** Sends the form that a page was opened for, as its button would: the gateway's pages can lead back by an address only. */
export function submitAtOnce(): void {
  document.querySelector<HTMLFormElement>('form[data-submit-at-once]')?.requestSubmit();
}
