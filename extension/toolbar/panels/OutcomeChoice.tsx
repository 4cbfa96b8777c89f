import { type CallOutcome, callOutcomes } from '../../../shared/domain/call.ts';
import type { App } from '../create-app.ts';
import type { CallView } from '../state/view.ts';
import { money } from '../words/format.ts';
import { type MessageKey, t } from '../words/words.ts';

const words = {
  'done-order': { title: 'outcomeDone', text: 'outcomeDoneNone' },
  'cancel-order': { title: 'outcomeCancel', text: 'outcomeCancelText' },
  'hand-over': { title: 'outcomeHandOver', text: 'outcomeHandOverText' },
} as const satisfies Record<CallOutcome, { readonly title: MessageKey; readonly text: MessageKey }>;

interface Props {
  readonly app: App;
  readonly call: CallView;
  readonly outcome: CallOutcome;
  readonly onChange: (outcome: CallOutcome) => void;
}

/** Three cards; Done order is off until an order was placed in this call, and says so. */
export function OutcomeChoice({ app, call: { order }, outcome, onChange }: Props) {
  const currency = app.session.state.value?.store.currency ?? 'USD';
  return (
    <fieldset class="tt-outcomes">
      <legend class="label">{t('outcome')}</legend>
      {callOutcomes.map((it) => {
        const isOff = it === 'done-order' && !order;
        return (
          <label key={it} class={`choice ${isOff ? 'is-disabled' : ''}`}>
            <input
              type="radio"
              name="tt-outcome"
              value={it}
              checked={it === outcome}
              disabled={isOff}
              data-first={it === outcome ? '' : undefined}
              onChange={() => onChange(it)}
            />
            <span>
              <b>{t(words[it].title)}</b>
              <span class="hint">
                {it === 'done-order' && order
                  ? t('outcomeDoneText', order.number, money(order.value, currency))
                  : t(words[it].text)}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
