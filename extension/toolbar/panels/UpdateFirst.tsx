import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CallKind } from '../../../shared/domain/call.ts';
import type { App } from '../create-app.ts';
import type { CustomerUpdate } from '../customers/customer-update.ts';
import { Button } from '../ui/Button.tsx';
import { plural, t } from '../words/words.ts';
import { offlineRefusal } from './refusals.ts';
import { updateRefusal } from './save-update.ts';

interface Props {
  readonly app: App;
  readonly update: CustomerUpdate;
  /** What is begun afterwards. */
  readonly kind: CallKind;
  readonly onBack: () => void;
  readonly onUpdate: (event: MouseEvent) => void;
  readonly onWithout: (event: MouseEvent) => void;
}

/** Asks about changes that are not saved, where the start was, so that they stay in view above it. */
export function UpdateFirst({ app, update, kind, onBack, onUpdate, onWithout }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc goes back from the question, as in a dialog
    <div
      class="tt-foot tt-asks"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onBack();
      }}
    >
      <span class="grow" role="alert">
        <b>{t('updateFirst')}</b> {plural('changesNotSaved', update.changes.value.length)}
      </span>
      <Button onPress={onBack}>{t('cancel')}</Button>
      <Button kind="secondary" refusal={offlineRefusal(app)} onPress={onWithout}>
        {t(kind === 'preparing' ? 'prepareWithout' : 'logInWithout')}
      </Button>
      <Button kind="primary" refusal={updateRefusal(app, update)} buttonRef={first} onPress={onUpdate}>
        {t(kind === 'preparing' ? 'updateAndPrepare' : 'updateAndLogIn')}
      </Button>
    </div>
  );
}
