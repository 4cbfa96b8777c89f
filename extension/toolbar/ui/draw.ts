import { effect } from '@preact/signals-core';
import { render, type VNode } from 'preact';

/**
 * Draws the view, and again whenever a signal changes that it read: one effect for a whole toolbar, whose hundred
 * elements are compared in less than a millisecond. The returned function takes the view away.
 */
export function draw(view: () => VNode, into: Element): () => void {
  const stop = effect(() => render(view(), into));
  return () => {
    stop();
    render(null, into);
  };
}
