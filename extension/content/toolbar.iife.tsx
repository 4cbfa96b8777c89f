import { lendKit } from 'virtual:kit';
import { createLaterScripts } from './later-scripts.ts';
import { outlive } from './outlive.ts';
import { showToolbar } from './show-toolbar.tsx';
import { isMarked, isMyOrders } from './store-page.ts';
import { takeCaller } from './take-caller.ts';
import { onNavigated } from './watch-page.ts';

/** Whom the page's address asks to look up, until the toolbar has been told. */
let caller = takeCaller();

/** The first check: pages that show no operator are left alone, but for My Orders, which carry no mark and can be left. */
if (!globalThis.toolbarScripts && (isMarked() || isMyOrders())) begin();

function begin(): void {
  const script = new AbortController();
  const scripts = createLaterScripts();
  let life: AbortController | undefined;
  const end = () => {
    life?.abort();
    script.abort();
    globalThis.toolbarScripts = undefined;
  };
  /** My Orders hide the toolbar without a reload; leaving them brings it back. */
  const follow = () => {
    if (isMyOrders()) {
      life?.abort();
      life = undefined;
    } else if (!life) {
      life = new AbortController();
      void showToolbar(scripts, end, life.signal, caller);
      caller = undefined;
    }
  };

  lendKit();
  globalThis.toolbarScripts = scripts;
  outlive(end, script.signal);
  onNavigated(follow, script.signal);
  follow();
}
