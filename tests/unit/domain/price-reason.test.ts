import { expect, it } from 'vitest';
import { defaultReasons, reasonRefusal } from '../../../shared/domain/price-reason.ts';

const asked = { reasons: defaultReasons, reasonDemanded: true };
const notAsked = { reasons: defaultReasons, reasonDemanded: false };

it.each([
  ['no reason where none is demanded', false, '', '', notAsked, undefined],
  ['no reason where one is', false, '', '', asked, 'reason-missing'],
  ['one of the list', false, 'price-match', '', asked, undefined],
  ['one that is not in it', false, 'because', '', notAsked, 'reason-unknown'],
  ['another reason without a note', false, 'other', '', notAsked, 'note-missing'],
  ['another reason with a note', false, 'other', 'Agreed by phone', asked, undefined],
  ['nothing to pay, for no reason', true, '', '', notAsked, 'free-item-needed'],
  ['nothing to pay, for a reason that is not for free items', true, 'volume', '', asked, 'free-item-needed'],
  ['nothing to pay for a free item', true, 'free-item', '', asked, undefined],
] as const)('%s', (_, isFree, id, note, store, refusal) => {
  expect(reasonRefusal(isFree, { id, note }, store)).toBe(refusal);
});
