import type { ImportState as State } from '../../../../storage/records.ts';
import type { Translator } from '../../../messages/translator.ts';

const looks: Readonly<Record<State, string>> = {
  reading: 'badge badge-accent',
  unreadable: 'badge badge-red',
  checking: 'badge badge-accent',
  checked: 'badge badge-amber',
  applying: 'badge badge-accent',
  stopped: 'badge',
  done: 'badge badge-green',
};

/** How far an import is. */
export const ImportState = ({ t, state }: { readonly t: Translator; readonly state: State }) => (
  <span class={looks[state]}>{t(`goods.imp.state.${state}`)}</span>
);
