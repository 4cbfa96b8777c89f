/**
 * Whether the operator sees the element where it is and can hit it: nothing of the page lies over it, and neither the
 * toolbar's host nor `html` around it is faded, filtered, moved, clipped or blended (security rule 12). Asked at the
 * moment of the click; what the page paints over it without catching the pointer is found as well.
 */
export function isUncovered(element: Element): boolean {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return false;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' }); // pressed by a key it may be partly out of view
  const box = element.getBoundingClientRect();
  if (box.width < 8 || box.height < 8) return false;
  if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) return false;
  // Inside the closed root nothing is the page's to style.
  return !isDisguised(root.host) && withEverythingSolid(() => isHitAtNinePoints(element, root, box));
}

function isHitAtNinePoints(element: Element, root: ShadowRoot, box: DOMRect): boolean {
  const inset = 3; // rounded corners belong to nobody
  const xs = [box.left + inset, (box.left + box.right) / 2, box.right - inset];
  const ys = [box.top + inset, (box.top + box.bottom) / 2, box.bottom - inset];
  const isHit = (x: number, y: number) =>
    document.elementFromPoint(x, y) === root.host && element.contains(root.elementFromPoint(x, y));
  return xs.every((x) => ys.every((y) => isHit(x, y)));
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

/** Values that leave an element as it is. */
const plain = [
  ['opacity', '1'],
  ['visibility', 'visible'],
  ['mix-blend-mode', 'normal'],
  ...['filter', 'clip-path', 'mask-image', 'transform', 'translate', 'rotate', 'scale'].map((name) => [name, 'none']),
] as const;

function isDisguised(host: Element): boolean {
  return [host, document.documentElement].some((element) => {
    const style = getComputedStyle(element);
    return plain.some(([name = '', value]) => style.getPropertyValue(name) !== value);
  });
}
