/** The key / moves to the search box, unless somebody is typing. */
export function focusSearch(): void {
  document.addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    const boxes = [...document.querySelectorAll<HTMLInputElement>('search input[type="search"]')];
    boxes.find((box) => box.checkVisibility())?.focus();
  });
}
