import type { MessageState } from '../../../storage/records.ts';
import type { Translator } from '../../messages/translator.ts';

const looks = {
  kept: 'badge',
  waiting: 'badge badge-accent',
  sent: 'badge badge-green',
  failed: 'badge badge-red',
} as const satisfies Record<MessageState, string>;

export const MessageBadge = ({ t, state }: { readonly t: Translator; readonly state: MessageState }) => (
  <span class={looks[state]}>{t(`outbox.state.${state}`)}</span>
);
