import type { PriceRange } from '../../../../../shared/domain/authorization-rules.ts';
import { wholeInBasisPoints } from '../../../../../shared/domain/percent.ts';
import type { Translator } from '../../../messages/translator.ts';

interface RulesBarProps {
  readonly t: Translator;
  readonly discounts: readonly PriceRange[];
}

/** The ranges of discounts drawn to scale; the table below it says the same. */
export const RulesBar = ({ t, discounts }: RulesBarProps) => (
  <svg class="s-bar" viewBox="0 0 1000 32" preserveAspectRatio="none" role="img" aria-label={t('rules.bar')}>
    {discounts.map(({ from, to = wholeInBasisPoints, effect }) => (
      <rect
        key={`${from}-${to}`}
        class={`s-bar-${effect}`}
        x={from / 10}
        y={0}
        width={Math.max(0, to - from) / 10}
        height={32}
      />
    ))}
  </svg>
);
