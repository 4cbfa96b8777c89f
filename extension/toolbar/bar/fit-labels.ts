/** What gives way where room is short: labels of tools, the store's name, of End call, total and level; last the customer. */
const levels = ['all', 'few', 'none', 'bare', 'least'] as const;

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
