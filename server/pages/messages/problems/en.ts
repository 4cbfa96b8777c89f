import type { Message } from '../catalog.ts';

/** Error pages: what happened, what is unchanged, what to do next. */
export const problems = {
  'problem.reference': 'Reference {id}',
  'problem.home': 'Go to the home page',
  'problem.search': 'Search the store',
  'problem.reload': 'Reload the page',
  'problem.notFound': 'This page does not exist',
  'problem.notFoundText': 'Nothing was changed. Check the address, or search the store.',
  'problem.notAllowed': 'Not done',
  'problem.notAllowedText': 'Your account does not include this. Nothing was changed.',
  'problem.notWhilePreparing': 'Not while you prepare a cart',
  'problem.notWhilePreparingText':
    'A prepared cart is outside of any account. Nothing was changed. To open the account or to order, log in as {name} from the toolbar.',
  'problem.notWhilePreparingForNobody':
    'A prepared cart is outside of any account. Nothing was changed. End preparing in the toolbar first.',
  'problem.notWhileActing': 'Not while you act for a customer',
  'problem.notWhileActingText': 'Only {name} can do this. Nothing was changed.',
  'problem.stale': 'This tab shows old data',
  'problem.staleText':
    'Another tab started, switched or ended a call since. Nothing was sent. Reload the page to see whose account you are in.',
  'problem.formExpired': 'This page is too old to send',
  'problem.formExpiredText': 'Nothing was changed. Reload the page and send it again.',
  'problem.wrongHost': 'The store does not answer at this address',
  'problem.wrongHostText': 'Nothing was changed. Open the store at its own address.',
  'problem.tooMany': 'Too many tries',
  'problem.tooManyText': {
    one: 'Nothing was sent. Wait {count} second.',
    other: 'Nothing was sent. Wait {count} seconds.',
  },
  'problem.badRequest': 'This request cannot be read',
  'problem.badRequestText': 'Nothing was changed. Go back and try again.',
  'problem.failed': 'Something failed on our side',
  'problem.failedText': 'Your cart and your orders are as they were. Try again in a moment.',
  'problem.closing': 'The store is closed for a moment',
  'problem.closingText': 'Nothing was changed. Try again in a minute.',
} as const satisfies Readonly<Record<string, Message>>;
