import { useLayoutEffect, useRef } from 'preact/hooks';
import { undo } from '../../../shared/design/icons.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { App } from '../create-app.ts';
import { offlineRefusal } from '../panels/refusals.ts';
import { Button } from '../ui/Button.tsx';
import { money } from '../words/format.ts';
import { t } from '../words/words.ts';
import { EditProblem } from './EditProblem.tsx';
import { PriceFigures } from './PriceFigures.tsx';
import { PriceReason } from './PriceReason.tsx';
import type { PriceEdit } from './price-edit.ts';
import { pricesOf } from './prices-of.ts';
import { VerdictRow } from './VerdictRow.tsx';

interface Props {
  readonly app: App;
  readonly edit: PriceEdit;
  /** It is closed: saved, or not. */
  readonly onClose: (isSaved: boolean) => void;
}

/** The price editor (ux.md section 6): what is typed, what would become of it, and why; saved by its button or Enter. */
export function PriceEditor({ app, edit, onClose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const prices = pricesOf(app);
  useLayoutEffect(() => {
    const field = frame.current?.querySelector<HTMLInputElement>('[data-field="price"]');
    field?.focus();
    field?.select();
  }, [edit]);

  const press = (event: Event) => {
    if (refusal !== undefined || edit.isSaving.peek()) return;
    callsOf(app).identity.press(event, confirmation(app, edit, run), button.current ?? undefined);
  };
  const run = async () => {
    if (await prices.save(edit)) onClose(true);
    else focusField(frame.current, edit);
  };
  const close = (isKept: boolean) => {
    if (isKept) prices.close();
    else prices.drop();
    onClose(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const isField = target instanceof HTMLInputElement;
    const steps = { ArrowUp: 1, ArrowDown: -1 } as const;
    if (event.key === 'Escape') close(true);
    else if (event.key === 'Enter' && isField && !event.isComposing) press(event);
    else if (event.key === 'Backspace' && event.altKey) edit.backToList();
    else if (isField && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && target.dataset.field !== 'note')
      // In the price's own field up means a higher price.
      edit.stepOff(target.dataset.field === 'price' ? (steps[event.key] === 1 ? -1 : 1) : steps[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const refusal = saveRefusal(app, edit);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields inside it
    <div ref={frame} class="tt-editor" onKeyDown={onKeyDown}>
      <PriceFigures edit={edit} />
      <PriceReason app={app} edit={edit} />
      <VerdictRow edit={edit} />
      <EditProblem app={app} edit={edit} onAgain={press} />
      <div class="tt-editor-foot">
        <Button
          kind="primary"
          buttonRef={button}
          isBusy={edit.isSaving.value}
          refusal={refusal}
          keys="Enter"
          onPress={press}
        >
          {t(edit.isSaving.value ? 'savingPrice' : 'savePrice')}
        </Button>
        <Button kind="secondary" onPress={() => close(false)}>
          {t('cancel')}
        </Button>
        <Button icon={undo} class="tt-end" keys="Alt+Backspace" onPress={edit.backToList}>
          {t(edit.line.value.ownPrice === edit.line.value.listPrice ? 'backToList' : 'backToOwn')}
        </Button>
      </div>
    </div>
  );
}

/** Why the price cannot be saved as it is. */
function saveRefusal(app: App, edit: PriceEdit): string | undefined {
  const verdict = edit.question.verdict.value;
  const price = edit.price.value;
  if (edit.problem.value?.kind === 'conflict') return t('loadNewFirst');
  if (price.ok && verdict?.price === price.value && verdict.verdict === 'refused') return t('verdictRefused');
  return offlineRefusal(app);
}

/** As the window words it that opens where the page covers the toolbar. */
function confirmation(app: App, edit: PriceEdit, run: () => Promise<void>) {
  const { name, price: before } = edit.line.peek();
  const price = edit.price.peek();
  const customer = app.session.call()?.customer;
  return {
    title: t('changePriceOf', name),
    initials: customer?.initials ?? '',
    about: customer?.name ?? name,
    facts: [
      { term: t('priceNow'), text: money(before, edit.currency) },
      { term: t('newPrice'), text: price.ok ? money(price.value, edit.currency) : edit.typedPrice.peek() },
    ],
    confirm: t('savePrice'),
    run: () => void run(),
  };
}

function focusField(frame: HTMLElement | null, edit: PriceEdit): void {
  const problem = edit.problem.peek();
  const field = problem?.kind === 'field' ? problem.field : (edit.fieldProblem() ?? 'price');
  frame?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
}
