const storedAs = 'approval-keys';
/** What Ctrl+Enter in the comment does: it follows the key that led there. */
let intent: 'approve' | 'deny' = 'approve';

/** J and K go through the queue, A approves, D denies, C comments; Ctrl+Enter sends the comment with the decision. */
export function approvalKeys(): void {
  const legend = document.getElementById('keys');
  const toggle = legend?.querySelector('input');
  if (!legend || !toggle) return;
  legend.hidden = false;
  toggle.checked = localStorage.getItem(storedAs) !== 'off';
  toggle.addEventListener('change', () => localStorage.setItem(storedAs, toggle.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    if (isSending(event)) return press(intent);
    if (toggle.checked && isPlain(event)) obey(event);
  });
}

const comment = () => document.querySelector<HTMLTextAreaElement>('#comment');

const isSending = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target === comment();

/** Letters belong to whatever is typed into, and to the browser together with other keys. */
function isPlain({ target, ctrlKey, altKey, metaKey, isComposing, repeat }: KeyboardEvent): boolean {
  const types = target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select, dialog');
  return !types && !ctrlKey && !altKey && !metaKey && !isComposing && !repeat;
}

function obey(event: KeyboardEvent): void {
  const act = verbs[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
}

const verbs: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  k: () => move(-1),
  a: () => press('approve'),
  d: () => (comment()?.value.trim() ? press('deny') : say('deny')),
  c: () => say('approve'),
};

function move(by: number): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.q-link')];
  const place = links.findIndex((link) => link.getAttribute('aria-current') === 'true');
  links[place === -1 ? 0 : place + by]?.click();
}

/** A decision about what changed meanwhile waits until it was looked at. */
function press(decision: typeof intent): void {
  const look = document.querySelector<HTMLButtonElement>('#changed-notice button');
  const button = document.querySelector<HTMLButtonElement>(`button[form="decide"][value="${decision}"]`);
  if (look) look.focus();
  else button?.click();
}

/** Leads to the comment, and says what sending it will do. */
function say(decision: typeof intent): void {
  const field = comment();
  if (!field) return;
  intent = decision;
  const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  const words = decision === 'deny' ? field.dataset.denies : field.dataset.approves;
  if (hint && words) hint.textContent = words;
  field.focus();
}
