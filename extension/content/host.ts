/** How often the toolbar puts itself back before it gives in to a page that does not want it. */
const maxRepairs = 5;

/** Every property that could hide or move the host, out of reach of the page's style sheets. */
const hostStyle = `all: initial; position: fixed; inset: 0 0 auto 0; display: block; width: auto; height: auto;
  overflow: visible; z-index: 2147483000; visibility: visible; opacity: 1; pointer-events: auto; color-scheme: light dark`
  .split(';')
  .map((declaration) => `${declaration.trim()} !important`)
  .join(';');

export interface Host {
  readonly root: ShadowRoot;
  remove(): void;
}

/**
 * The toolbar's element: a plain div (a custom element's closed root leaks to a page that defines its name), first child
 * of `html`, in the top layer, its content in a closed shadow root. What the page does to it is undone within a
 * frame, five times; then `onGiveUp` is called and the page has its way.
 */
export function mountHost(css: string, onGiveUp: () => void): Host {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  let repairs = 0;

  const place = () => {
    for (const { name } of [...host.attributes]) if (name !== 'popover' && name !== 'style') host.removeAttribute(name);
    if (host.getAttribute('style') !== expectedStyle) host.style.cssText = hostStyle;
    host.popover = 'manual';
    if (host.parentNode !== document.documentElement) document.documentElement.prepend(host);
    if (!host.matches(':popover-open')) host.showPopover();
  };
  const isInPlace = () =>
    host.parentNode === document.documentElement &&
    host.getAttribute('style') === expectedStyle &&
    host.attributes.length === 2 &&
    host.matches(':popover-open');

  const repair = () => {
    if (isInPlace()) return;
    if (++repairs > maxRepairs) {
      remove();
      onGiveUp();
      return;
    }
    observeRoot();
    place();
    observer.takeRecords(); // our own changes
  };
  const observer = new MutationObserver(repair);
  /** The page may have put another `html` in place. */
  const observeRoot = () => {
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
    observer.observe(host, { attributes: true });
  };
  const remove = () => {
    observer.disconnect();
    host.removeEventListener('toggle', repair);
    host.remove();
  };

  isolateEvents(host, root);
  host.style.cssText = hostStyle;
  const expectedStyle = host.getAttribute('style'); // as the browser writes it
  place();
  observeRoot();
  host.addEventListener('toggle', repair);
  return { root, remove };
}

const typed = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'paste',
  'copy',
  'cut',
  'focusin',
  'focusout',
];
const pointed = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'wheel',
];

/**
 * The toolbar acts on trusted events only, and what is typed or clicked in it does not bubble into the page's own
 * handlers (shortcuts, "click outside" menus). A page that listens in the capture phase still sees keys: README, limits.
 */
function isolateEvents(host: HTMLElement, root: ShadowRoot): void {
  for (const type of [...typed, ...pointed]) {
    root.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) event.stopImmediatePropagation();
      },
      { capture: true },
    );
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
}
