/** Where a layer of the toolbar stands, in its stage. */
export interface Place {
  readonly top: string;
  readonly left: string;
}

const gap = 8;

/** Below the cell of the page, above it where there is no room below, and always wholly in view. */
export function placeBeside(cell: Element, layer: HTMLElement): Place {
  const stage = layer.offsetParent?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const at = cell.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = layer;
  const below = at.bottom + gap - stage.top;
  const above = at.top - gap - height - stage.top;
  const room = stage.height - height - gap;
  const top = below <= room || above < gap ? below : above;
  return {
    top: `${Math.max(gap, Math.min(top, room))}px`,
    left: `${Math.max(gap, Math.min(at.left - stage.left, stage.width - width - gap))}px`,
  };
}
