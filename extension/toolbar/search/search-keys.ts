import type { App } from '../create-app.ts';
import { createFromSearch } from './create-from-search.ts';
import { pickCustomer } from './pick-customer.ts';
import { searchOf } from './search-state.ts';

/** Keys of the search (ux.md section 8): arrows move and wrap, Enter opens or asks, Esc clears, then leaves, Alt+N creates. */
export function searchKeys(app: App, event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }): void {
  const search = searchOf(app);
  if (event.altKey && event.code === 'KeyN') {
    event.preventDefault(); // by its place: with Alt some keyboards write another letter there
    createFromSearch(app, event.currentTarget);
    return;
  }
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (search.isOpen.value) search.move(event.key === 'ArrowDown' ? 1 : -1);
      else void search.open();
      break;
    case 'Enter': {
      const row = search.isOpen.value ? search.rows.value[search.active.value] : undefined;
      if (row) pickCustomer(app, row);
      else void search.ask();
      break;
    }
    case 'Escape':
      if (search.text.value !== '') search.clear();
      else if (search.isOpen.value && search.rows.value.length > 0) search.close();
      else {
        search.close();
        if (app.panels.current.value) return; // the panel around it closes itself
        event.currentTarget.blur();
      }
      event.stopPropagation();
      break;
    default:
      return;
  }
  event.preventDefault();
}
