/** A second press while an order is on its way does nothing; the server would not order twice either. */
export function sendOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-once]')) return;
    if (form.dataset.once === 'sent') event.preventDefault();
    form.dataset.once = 'sent';
    form.querySelector('button[type="submit"]')?.setAttribute('aria-busy', 'true');
  });
  // A page that comes back from the browser's memory may be sent again.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('[data-once="sent"]')) form.dataset.once = '';
  });
}
