import './store.css';
import { bringBackPlace } from './store/bring-back-place.ts';
import { moveAmongOptions } from './store/move-among-options.ts';
import { sayBothTimes } from './store/say-both-times.ts';
import { sendOnce } from './store/send-once.ts';
import { stepQuantities } from './store/step-quantities.ts';
import { submitOnChange } from './store/submit-on-change.ts';
import { suggestWhileTyping } from './store/suggest-while-typing.ts';

/** The store works without this script; it saves presses and page loads. */
document.addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  event.preventDefault();
  document.querySelector<HTMLInputElement>('search input[type="search"]')?.focus();
});

submitOnChange();
suggestWhileTyping();
stepQuantities();
sendOnce();
moveAmongOptions();
bringBackPlace();
sayBothTimes();
