import './admin.css';
import { approvals } from './admin/approvals.ts';
import { drawPicture } from './admin/draw-picture.ts';
import { followProgress } from './admin/follow-progress.ts';
import { holdsPerson } from './admin/holds-person.ts';
import { sayChanges } from './admin/say-changes.ts';
import { focusSearch } from './focus-search.ts';

/** The dashboard works without this script; it makes some things better. */
forgetPerson();
closeListsElsewhere();
focusSearch();
sayChanges();
drawPicture();
followProgress();
approvals();

/** An e-mail or phone number that was searched for does not stay in the address, where histories and screenshots keep it (security rule 15). */
function forgetPerson(): void {
  const address = new URL(location.href);
  if (!holdsPerson(address.searchParams.get('q') ?? '')) return;
  address.searchParams.delete('q');
  history.replaceState(history.state, '', address);
}

/** Escape or a click elsewhere closes an open filter list; by Escape the focus goes back to what opened it. */
function closeListsElsewhere(): void {
  const openList = () => document.querySelector<HTMLDetailsElement>('details.chip[open]');
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
}
