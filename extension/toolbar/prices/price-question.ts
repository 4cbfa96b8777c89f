import { signal } from '@preact/signals-core';
import type { PriceVerdict } from '../../../shared/api/manual-prices.ts';
import type { Money } from '../../../shared/domain/money.ts';
import type { ApiFailure } from '../../store/api-client.ts';
import type { LineAddress, PriceApi } from '../../store/price-api.ts';

const pauseMs = 250;

/** Asks the store what would become of a price, once the typing pauses; an answer to an earlier price is not heard. */
export function createPriceQuestion(api: Pick<PriceApi, 'verdict'>, onAnswer: (verdict: PriceVerdict) => void) {
  const verdict = signal<PriceVerdict | undefined>(undefined);
  const failure = signal<ApiFailure | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  function stop(): void {
    clearTimeout(timer);
    asking?.abort();
    asking = undefined;
  }

  async function ask(line: LineAddress, price: Money): Promise<void> {
    stop();
    const own = new AbortController();
    asking = own;
    const reply = await api.verdict(line, price, own.signal);
    if (own.signal.aborted) return;
    failure.value = reply.ok ? undefined : reply.problem;
    if (!reply.ok) return;
    verdict.value = reply.value;
    onAnswer(reply.value);
  }

  return {
    /** The last answer; it tells by its `price` what it is about. */
    verdict,
    failure,
    stop,
    ask,
    askSoon(line: LineAddress, price: Money): void {
      stop();
      timer = setTimeout(() => void ask(line, price), pauseMs);
    },
  };
}
