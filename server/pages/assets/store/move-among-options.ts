const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrow keys move among the values of a product's option; Enter goes to the one that has the focus. */
export function moveAmongOptions(): void {
  document.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    const here = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-options] a') : null;
    if (!step || !here) return;
    const options = [...(here.closest('[data-options]')?.querySelectorAll<HTMLElement>('a') ?? [])];
    event.preventDefault();
    options.at((options.indexOf(here) + step) % options.length)?.focus();
  });
}
