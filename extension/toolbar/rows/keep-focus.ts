/** The focused element inside the toolbar's root, or the page's. */
function focusedAround(element: Element): HTMLElement | undefined {
  const root = element.getRootNode();
  const inside = root instanceof ShadowRoot ? root.activeElement : null;
  const focused = inside ?? element.ownerDocument.activeElement;
  return focused instanceof HTMLElement ? focused : undefined;
}

/** Moves the focus to the element; the returned function brings it back where it was, if it is still there. */
export function keepFocus(element: HTMLElement): () => void {
  const before = focusedAround(element);
  element.focus();
  return () => {
    const now = focusedAround(element);
    const isOurs = now === element || now === element.ownerDocument.body || !now?.isConnected;
    if (isOurs && before?.isConnected) before.focus();
  };
}
