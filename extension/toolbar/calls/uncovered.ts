/**
 * Whether the operator sees the element where it is and can hit it: nothing of the page lies over it, and neither it
 * nor anything around it up to `html` is faded, filtered, moved, clipped or blended (security rule 12). Checked at the
 * moment of the click; what the page covers without catching the pointer is found as well.
 */
export function isUncovered(element: Element): boolean {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return false;
  const box = element.getBoundingClientRect();
  if (box.width < 8 || box.height < 8) return false;
  if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) return false;
  return !isDisguised(element, root) && withEverythingSolid(() => isHitAtNinePoints(element, root, box));
}

function isHitAtNinePoints(element: Element, root: ShadowRoot, box: DOMRect): boolean {
  const inset = 3; // rounded corners belong to nobody
  const xs = [box.left + inset, (box.left + box.right) / 2, box.right - inset];
  const ys = [box.top + inset, (box.top + box.bottom) / 2, box.bottom - inset];
  return xs.every((x) =>
    ys.every((y) => {
      const hit = root.elementFromPoint(x, y);
      return document.elementFromPoint(x, y) === root.host && hit !== null && element.contains(hit);
    }),
  );
}

/** Runs the look while no element of the page lets the pointer through, so that what merely paints is hit too. */
function withEverythingSolid(look: () => boolean): boolean {
  const style = document.createElement('style');
  style.textContent = '*, *::before, *::after { pointer-events: auto !important }';
  document.documentElement.append(style);
  try {
    return look();
  } finally {
    style.remove();
  }
}

function isDisguised(element: Element, root: ShadowRoot): boolean {
  for (let it: Element | null = element; it; it = it.parentElement ?? parentOf(it, root))
    if (changesLook(getComputedStyle(it), it)) return true;
  return false;
}

/** Out of the shadow root to its host. */
const parentOf = (it: Element, root: ShadowRoot): Element | null => (it.getRootNode() === root ? root.host : null);

function changesLook(style: CSSStyleDeclaration, element: Element): boolean {
  const isRoot = element === document.documentElement;
  return (
    Number(style.opacity) < 1 ||
    style.filter !== 'none' ||
    style.clipPath !== 'none' ||
    style.mixBlendMode !== 'normal' ||
    style.visibility !== 'visible' ||
    (style.maskImage !== 'none' && style.maskImage !== '') ||
    // Our own popovers are centred by a transform; the page can reach the host and `html` only.
    ((isRoot || element.getRootNode() === document) &&
      (style.transform !== 'none' || style.translate !== 'none' || style.rotate !== 'none' || style.scale !== 'none'))
  );
}
