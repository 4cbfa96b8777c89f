/** Stepper buttons that only change the field beside them, and the price on the button that adds. */
export function stepQuantities(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-stepper] button[data-step]') : null;
    const field = button?.parentElement?.querySelector('input');
    if (!button || !field) return;
    const most = Number(field.dataset.most);
    const next = quantityIn(field) + Number(button.dataset.step);
    field.value = String(Math.min(Math.max(next, 1), most));
    showPrice(field);
  });
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.closest('[data-stepper]')) showPrice(target);
  });
}

const quantityIn = (field: HTMLInputElement): number => Number.parseInt(field.value, 10) || 1;

function showPrice(field: HTMLInputElement): void {
  const form = field.form;
  const currency = form?.dataset.currency;
  const button = form?.querySelector<HTMLElement>('[data-unit-price]');
  const shown = button?.querySelector('.num');
  if (!currency || !button || !shown) return;
  const format = new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  shown.textContent = format.format((Number(button.dataset.unitPrice) * quantityIn(field)) / 10 ** decimals);
}
