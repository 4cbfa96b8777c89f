import { useRef } from 'preact/hooks';
import { chevronDown } from '../../../shared/design/icons.ts';
import { chips } from '../bar/state-words.ts';
import type { App } from '../create-app.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { duration } from '../words/format.ts';
import { t } from '../words/words.ts';

/** What is left of the hidden bar: state, name and time, hanging from the top edge where the operator puts it. */
export function Pill({ app }: { readonly app: App }) {
  const grip = useRef<number | undefined>(undefined);
  const place = useSignal(app.outside.settings.pillAt);
  const moveTo = (to: number) => {
    place.value = Math.min(96, Math.max(4, to));
    app.outside.saveSettings({ pillAt: place.value });
  };
  const view = app.session.view.value;
  const kind = view.kind === 'loading' ? view.hint : view.kind;
  const call = 'call' in view ? view.call : undefined;
  /** The pointer is captured by the first movement and not by the press, which may be meant for the button. */
  const move = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    if (grip.current === undefined) return;
    event.currentTarget.setPointerCapture(grip.current);
    moveTo((100 * event.clientX) / innerWidth);
  };
  const letGo = () => {
    grip.current = undefined;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields of a form, this groups a label and its button
    <div
      class="tt-pill"
      data-collapsed=""
      role="group"
      aria-label={t('toolbar')}
      style={{ insetInlineStart: `${place.value}%` }}
      onPointerDown={({ pointerId }) => {
        grip.current = pointerId;
      }}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') moveTo(place.value - 2);
        if (key === 'ArrowRight') moveTo(place.value + 2);
      }}
    >
      <Icon path={chips[kind].icon} />
      <span class="tt-pill-state">{t(chips[kind].words)}</span>
      {call && (
        <>
          <span class="tt-cut">{call.customer.name}</span>
          <span class="tt-pill-time">{duration(app.clock.now.value - call.startedAt)}</span>
        </>
      )}
      <Button small icon={chevronDown} name={t('expand')} onPress={() => app.collapse(false)} />
    </div>
  );
}
