import type { TakeOver, TakeOverLine } from '../../../shared/api/takeover.ts';
import { trash, undo } from '../../../shared/design/icons.ts';
import { Button } from '../ui/Button.tsx';
import { count, money } from '../words/format.ts';
import { t } from '../words/words.ts';
import type { TakeOverState } from './take-over-state.ts';

interface Props {
  readonly state: TakeOverState;
  readonly shown: TakeOver;
  readonly currency: string;
  readonly refusal: string | undefined;
}

/** The cart's lines with what became of each; removed ones can be put back. */
export const TakeOverLines = ({ shown, ...rest }: Props) => (
  <ul class="tt-lines">
    {shown.lines.map((line, index) => (
      <Row key={line.uniqueId} line={line} index={index} shown={shown} {...rest} />
    ))}
  </ul>
);

/** Removed lines come last, so the place of any other is its place in the cart. */
function Row({
  line,
  index,
  state,
  shown,
  currency,
  refusal,
}: Props & { readonly line: TakeOverLine; readonly index: number }) {
  const isRemoved = line.change === 'removed';
  const isYours = shown.state === 'yours';
  return (
    <li class="tt-take-over-line">
      <span class="tt-two">
        <span class="tt-cut" title={line.name}>
          {isRemoved ? <s>{line.name}</s> : line.name}
        </span>
        <span data-change={line.change}>{changeWords(line) ?? line.unit}</span>
      </span>
      {isRemoved ? (
        <Button
          icon={undo}
          small
          name={t('putBackLine', line.name)}
          refusal={refusal}
          onPress={() => void state.putBack(shown, line.uniqueId)}
        >
          {t('putBack')}
        </Button>
      ) : (
        <>
          {isYours ? (
            <input
              class="input num"
              type="number"
              min={1}
              max={9999}
              value={line.quantity}
              aria-label={t('quantityOf', line.name)}
              disabled={refusal !== undefined}
              onChange={({ currentTarget }) => {
                const quantity = currentTarget.valueAsNumber;
                if (Number.isInteger(quantity) && quantity > 0) void state.setQuantity(shown, index, quantity);
                else currentTarget.value = String(line.quantity);
              }}
            />
          ) : (
            <span class="num">{count(line.quantity)}</span>
          )}
          <b class="num">{money(line.total, currency)}</b>
          {isYours && (
            <Button
              icon={trash}
              name={t('removeLine', line.name)}
              refusal={refusal}
              onPress={() => void state.setQuantity(shown, index, 0)}
            />
          )}
        </>
      )}
    </li>
  );
}

function changeWords({ change, was, quantity }: TakeOverLine): string | undefined {
  switch (change) {
    case 'none':
      return undefined;
    case 'added':
      return t('youAdded');
    case 'removed':
      return t('youRemoved');
    case 'price':
      return t('youChangedPrice');
    case 'quantity':
      return t('youChangedQuantity', count(was ?? 0), count(quantity));
  }
}
