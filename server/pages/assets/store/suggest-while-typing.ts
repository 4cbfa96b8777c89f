import type { Suggestions } from '../../../../shared/api/suggest.ts';
import { drawSuggestions } from './suggestion-list.ts';

/** Milliseconds after the last letter, so that a word is one question. */
const pause = 120;
const shortest = 2;

/** Makes each search box of the page a combobox (ARIA practices, "list autocomplete with manual selection"). */
export function suggestWhileTyping(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) {
    const field = form.querySelector<HTMLInputElement>('input[type="search"]');
    if (field) connect(form, field);
  }
}

function connect(form: HTMLFormElement, field: HTMLInputElement): void {
  const box = boxOf(form, field);
  let wait: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;
  const stop = (): void => {
    clearTimeout(wait);
    asking?.abort();
  };
  const close = (): void => {
    stop();
    box.hide();
  };
  const ask = async (): Promise<void> => {
    stop();
    asking = new AbortController();
    const found = await suggestionsFor(form, field.value.trim(), asking.signal);
    if (found) box.show(found);
  };
  field.addEventListener('input', () => {
    stop();
    if (field.value.trim().length < shortest) box.hide();
    else wait = setTimeout(ask, pause);
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && !box.isOpen() && field.value.trim().length >= shortest) ask();
    const isTaken = box.isOpen() && pressed(event.key, box, close);
    if (isTaken) event.preventDefault();
  });
  form.addEventListener('submit', close);
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
}

/** Whether the key was meant for the open list. */
function pressed(key: string, box: Box, close: () => void): boolean {
  const active = box.active();
  if (key === 'ArrowDown' || key === 'ArrowUp') box.move(key === 'ArrowDown' ? 1 : -1);
  else if (key === 'Escape') close();
  else if (key === 'Enter' && active) active.click();
  else return false;
  return true;
}

interface Box {
  isOpen(): boolean;
  show(found: Suggestions): void;
  hide(): void;
  /** To the next option or the one before; past the ends, back to what was typed. */
  move(step: 1 | -1): void;
  active(): HTMLElement | undefined;
}

function boxOf(form: HTMLFormElement, field: HTMLInputElement): Box {
  const { list, status } = partsOf(form, field);
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const active = () => options().find((option) => option.id === field.getAttribute('aria-activedescendant'));
  const choose = (chosen: HTMLElement | undefined): void => {
    for (const option of options()) {
      option.classList.toggle('is-active', option === chosen);
      option.setAttribute('aria-selected', String(option === chosen));
    }
    if (chosen) field.setAttribute('aria-activedescendant', chosen.id);
    else field.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  };
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    choose(undefined);
  };
  return {
    isOpen: () => !list.hidden,
    show(found) {
      const { products = '', categories = '' } = form.dataset;
      drawSuggestions(list, found, { products, categories });
      open(options().length > 0);
      status.textContent = found.said;
    },
    hide() {
      open(false);
      status.textContent = '';
    },
    move(step) {
      const all: (HTMLElement | undefined)[] = [undefined, ...options()];
      choose(all.at((all.indexOf(active()) + step) % all.length));
    },
    active,
  };
}

/** The list and the words for screen readers exist only where this script does. */
function partsOf(form: HTMLFormElement, field: HTMLInputElement) {
  const list = document.createElement('div');
  list.className = 'menu suggest';
  list.id = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.dataset.suggestions ?? '');
  list.addEventListener('mousedown', (event) => event.preventDefault()); // the field keeps the focus
  const status = document.createElement('p');
  status.className = 'vh';
  status.setAttribute('role', 'status');
  form.append(list, status);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ] as const)
    field.setAttribute(name, value);
  return { list, status };
}

/** undefined when another question was asked meanwhile or the server does not answer: the search works without. */
async function suggestionsFor(form: HTMLFormElement, q: string, signal: AbortSignal): Promise<Suggestions | undefined> {
  try {
    const reply = await fetch(`${form.dataset.suggest}?${new URLSearchParams({ q })}`, { signal });
    return reply.ok ? await reply.json() : undefined;
  } catch {
    return undefined;
  }
}
