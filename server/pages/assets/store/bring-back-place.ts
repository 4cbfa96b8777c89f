interface Place {
  readonly path: string;
  readonly top: number;
  /** Id of the field or button that had the focus. */
  readonly focus: string;
}

const key = 'harbor-place';

/**
 * Changing the cart or choosing an option loads the same page again: it comes back where the reader was, with the focus where it
 * was. Kept in this tab, for one load: a path, a number and an element's id.
 */
export function bringBackPlace(): void {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  const place = kept === null ? undefined : readPlace(kept);
  if (place?.path === location.pathname && location.hash === '' && !document.querySelector('[role="alert"]')) {
    window.scrollTo({ top: place.top, behavior: 'instant' });
    if (place.focus !== '') document.getElementById(place.focus)?.focus({ preventScroll: true });
  }
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof Element && target.closest('.lines')) keep();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-options] a')) keep();
  });
}

function keep(): void {
  const place: Place = { path: location.pathname, top: window.scrollY, focus: document.activeElement?.id ?? '' };
  sessionStorage.setItem(key, JSON.stringify(place));
}

function readPlace(text: string): Place | undefined {
  const { path, top, focus } = JSON.parse(text) as Record<keyof Place, unknown>;
  return typeof path === 'string' && typeof top === 'number' && typeof focus === 'string'
    ? { path, top, focus }
    : undefined;
}
