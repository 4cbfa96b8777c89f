/** Where the focus was in the page before it came to the toolbar. */
let inPage: HTMLElement | undefined;

/** F6 and Shift+F6 walk through bar, rows and panel, then to where the focus was in the page (ux.md section 8). */
export function walkRegions({ shiftKey }: KeyboardEvent, root: ShadowRoot): void {
  const regions = [...root.querySelectorAll<HTMLElement>('.tt-bar, .tt-note, .tt-stage > *')].filter(firstStop);
  const focused = root.activeElement;
  const at = focused ? regions.findIndex((region) => region.contains(focused)) : -1;
  if (!focused && document.activeElement instanceof HTMLElement) inPage = document.activeElement;
  const region = regions[at < 0 && shiftKey ? regions.length - 1 : at + (shiftKey ? -1 : 1)];
  if (region) firstStop(region)?.focus();
  else if (inPage?.isConnected) inPage.focus();
  else if (focused instanceof HTMLElement) focused.blur();
}

const firstStop = (region: HTMLElement): HTMLElement | undefined =>
  [...region.querySelectorAll<HTMLElement>('input, select, textarea, a[href], button, [tabindex="-1"]')].find(
    (it) => it.tabIndex === 0 && it.offsetParent !== null,
  );
