import type { Outside } from '../outside.ts';
import type { Notices } from '../state/notices.ts';
import { t } from '../words/words.ts';
import { isUncovered } from './uncovered.ts';

/** What the operator is about to do to an identity or a price, as the confirmation window words it. */
export interface IdentityChange {
  readonly title: string;
  readonly initials: string;
  readonly about: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly confirm: string;
  readonly run: () => void;
}

/**
 * Lets a change of identity or money through when a trusted click hits a button that the page neither covers nor fades nor moves
 * (security rule 12). Otherwise it says so and offers the same confirmation in a window no page can reach.
 */
export function createIdentityClicks(outside: Outside, notices: Notices) {
  const waiting = new Map<string, () => void>();

  async function openOwnWindow({ run, ...words }: IdentityChange): Promise<void> {
    const id = crypto.randomUUID();
    waiting.set(id, run);
    const reply = await outside.askBackground('openConfirmation', { ...words, id, cancel: t('cancel') });
    if (reply.ok) return;
    waiting.delete(id);
    notices.show({ tone: 'alert', title: t('paused'), text: t('pausedNoWindow') });
  }

  return {
    /** `button` is what the event presses where that is not its own element: Enter in a field. */
    press(event: Event, change: IdentityChange, button = event.currentTarget): void {
      if (!event.isTrusted || !(button instanceof Element)) return;
      if (isUncovered(button)) {
        change.run();
        return;
      }
      notices.show({
        tone: 'alert',
        title: t('paused'),
        text: t('pausedText'),
        action: { label: t('ownWindow'), run: () => void openOwnWindow(change) },
      });
    },
    /** The background says that the button in our own window was pressed. */
    confirmed(id: string): void {
      waiting.get(id)?.();
      waiting.delete(id);
    },
  };
}
