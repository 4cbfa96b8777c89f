/** Sends a form as soon as a field of it changes, as its visible button would. Buttons with a meaning of their own are not pressed. */
export function submitOnChange(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { form } = target;
    if (form?.matches('[data-submit-on-change]') && form.checkValidity()) form.requestSubmit();
  });
}
