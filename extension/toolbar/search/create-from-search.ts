import type { App } from '../create-app.ts';
import { t } from '../words/words.ts';
import { searchOf } from './search-state.ts';

/** Why no customer can be made; undefined when one can. */
export const createRefusal = ({ session }: App): string | undefined =>
  session.state.value?.call ? t('endCallFirst') : undefined;

/** Opens the form for a new customer, which begins with what was searched for. */
export function createFromSearch(app: App, from?: EventTarget | null): void {
  const refusal = createRefusal(app);
  if (refusal) {
    app.announcer.tell(refusal);
    return;
  }
  searchOf(app).close();
  app.panels.open({ name: 'create', query: app.searchText.value.trim() }, from, true);
}
