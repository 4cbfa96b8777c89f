import './store.css';
import { focusSearch } from './focus-search.ts';
import { bringBackPlace } from './store/bring-back-place.ts';
import { followCart } from './store/follow-cart.ts';
import { forgetCaller } from './store/forget-caller.ts';
import { lookAgain } from './store/look-again.ts';
import { moveAmongOptions } from './store/move-among-options.ts';
import { refreshCart } from './store/refresh-cart.ts';
import { sayBothTimes } from './store/say-both-times.ts';
import { sendOnce } from './store/send-once.ts';
import { stepQuantities } from './store/step-quantities.ts';
import { submitAtOnce } from './store/submit-at-once.ts';
import { submitOnChange } from './store/submit-on-change.ts';
import { suggestWhileTyping } from './store/suggest-while-typing.ts';

/** The store works without this script; it saves presses and page loads. */
forgetCaller();
focusSearch();
submitOnChange();
suggestWhileTyping();
stepQuantities();
sendOnce();
submitAtOnce();
lookAgain();
moveAmongOptions();
bringBackPlace();
sayBothTimes();
refreshCart();
followCart();
