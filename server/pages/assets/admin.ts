import './admin.css';

/**
 * The dashboard works without this script. It closes an open filter list by Escape or by a click elsewhere, and gives focus back.
 */
const openList = (): HTMLDetailsElement | null => document.querySelector('details.chip[open]');

document.addEventListener('keydown', (event) => {
  const list = event.key === 'Escape' ? openList() : null;
  if (!list) return;
  list.open = false;
  list.querySelector('summary')?.focus();
});

document.addEventListener('click', (event) => {
  const list = openList();
  if (list && event.target instanceof Node && !list.contains(event.target)) list.open = false;
});
