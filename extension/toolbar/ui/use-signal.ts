import { type Signal, signal } from '@preact/signals-core';
import { useRef } from 'preact/hooks';

/** A signal of the component's own, for what nobody else needs to know. */
export function useSignal<T>(initial: T): Signal<T> {
  const own = useRef<Signal<T>>(undefined);
  own.current ??= signal(initial);
  return own.current;
}
