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
  const take = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.target instanceof Element && event.target.closest('button')) return; // captured, its click would be lost
    grip.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = ({ clientX }: PointerEvent) => {
    if (grip.current !== undefined) moveTo((100 * clientX) / innerWidth);
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
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') moveTo(place.value - 2);
        if (key === 'ArrowRight') moveTo(place.value + 2);
      }}
    >
      <Icon path={chips[kind].icon} />
      <span class="tt-pill-state">{t(chips[kind].words)}</span>
      {call && (
        <>
          <bdi class="tt-cut">{call.customer.name}</bdi>
          <span class="tt-pill-time">{duration(app.clock.now.value - call.startedAt)}</span>
        </>
      )}
      <Button small icon={chevronDown} name={t('expand')} onPress={() => app.collapse(false)} />
    </div>
  );
}
