import { withoutCaller } from '../../shared/domain/screen-pop.ts';
import { createAskBackground } from '../messaging/ask-background.ts';
import { isMarked } from './store-page.ts';
import { webExtension } from './web-extension.ts';

/**
 * The query of the store's home page when a phone system's link put into it who calls; else undefined. The address forgets it
 * at once, so that no history, bookmark or Referer has it. Where nobody has signed in yet the page is left alone, and the
 * background remembers the query for this tab until somebody does.
 */
export function takeCaller(): string | undefined {
  const { pathname, search, hash } = location;
  const rest = withoutCaller(search);
  if (pathname !== '/' || rest === search) return undefined;
  if (isMarked()) history.replaceState(history.state, '', pathname + rest + hash);
  else void createAskBackground(webExtension.runtime)('keepCaller', { query: search });
  return search;
}
