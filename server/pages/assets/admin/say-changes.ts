/** A form that carries the values it was drawn with says below each field what it was changed from, while somebody types. */
export function sayChanges(): void {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) say(target);
  });
}

type Field = HTMLInputElement | HTMLSelectElement;

function say(field: Field): void {
  const form = field.form;
  const { changedFrom, emptyBefore = '' } = form?.dataset ?? {};
  const before = changedFrom === undefined ? undefined : drawnValue(form, field.name);
  if (before === undefined || field.getAttribute('aria-invalid') === 'true') return;
  const hint = hintOf(field);
  hint.dataset.usual ??= hint.textContent ?? '';
  const words = before === '' ? emptyBefore : (changedFrom ?? '').replace('{value}', () => shown(field, before));
  hint.textContent = field.value === before ? hint.dataset.usual : words;
}

function drawnValue(form: HTMLFormElement | null, name: string): string | undefined {
  const drawn = form?.querySelector<HTMLInputElement>('input[name="drawn"]');
  const values: Record<string, unknown> = JSON.parse(drawn?.value ?? '{}');
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The line below the field; made when the page drew none. */
function hintOf(field: Field): HTMLElement {
  const id = `${field.id}-hint`;
  const known = document.getElementById(id);
  if (known) return known;
  const hint = document.createElement('span');
  hint.className = 'hint';
  hint.id = id;
  field.after(hint);
  field.setAttribute('aria-describedby', id);
  return hint;
}

const shown = (field: Field, value: string): string =>
  field instanceof HTMLSelectElement
    ? ([...field.options].find((option) => option.value === value)?.text ?? value)
    : value;
