/** What gives way when the bar is short of room, in this order: tool labels, the store's name, then the customer's. */
const levels = ['all', 'few', 'none'] as const;

/** Measures, and takes the first level at which the customer's name and e-mail are shown in full. */
export function fitLabels(bar: HTMLElement): void {
  for (const level of levels) {
    bar.dataset.labels = level;
    const isCut = [...bar.querySelectorAll('.tt-cut')].some((it) => it.scrollWidth > it.clientWidth);
    if (!isCut && bar.scrollWidth <= bar.clientWidth) return;
  }
}

/** Fits again when the bar becomes wider or narrower. */
export function fitOnResize(box: Element, signal: AbortSignal): void {
  const observer = new ResizeObserver(() => {
    const bar = box.querySelector<HTMLElement>('.tt-bar');
    if (bar) fitLabels(bar);
  });
  observer.observe(box);
  signal.addEventListener('abort', () => observer.disconnect());
}
