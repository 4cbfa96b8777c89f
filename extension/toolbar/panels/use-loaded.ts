import { useEffect } from 'preact/hooks';
import type { ApiFailure, ApiResult } from '../../store/api-client.ts';
import { useSignal } from '../ui/use-signal.ts';

const skeletonAfterMs = 200;

/** A read of the store as a panel shows it. */
export type Loaded<T> =
  | { readonly is: 'waiting'; readonly isSlow: boolean }
  | { readonly is: 'there'; readonly value: T }
  | { readonly is: 'failed'; readonly failure: ApiFailure };

/** Reads once for each key, and again when asked; the skeleton is due when the answer takes more than 200 ms. */
export function useLoaded<T>(key: string, read: () => Promise<ApiResult<T>>): [Loaded<T>, () => void] {
  const loaded = useSignal<Loaded<T>>({ is: 'waiting', isSlow: false });
  const turn = useSignal(0);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      if (loaded.value.is === 'waiting') loaded.value = { is: 'waiting', isSlow: true };
    }, skeletonAfterMs);
    void read().then((reply) => {
      clearTimeout(timer);
      if (isOver) return;
      loaded.value = reply.ok ? { is: 'there', value: reply.value } : { is: 'failed', failure: reply.problem };
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [key, turn.value]);
  const again = () => {
    loaded.value = { is: 'waiting', isSlow: false };
    turn.value++;
  };
  return [loaded.value, again];
}
