import type { RefObject } from 'preact';

const focus = ({ current }: RefObject<HTMLElement | null>, selector: string): void =>
  current?.querySelector<HTMLElement>(selector)?.focus();

/** Takes the focus to the first field that is to be put right. */
export const focusProblem = (frame: RefObject<HTMLElement | null>): void => focus(frame, '[aria-invalid="true"]');

/** Takes the focus to the panel's title, when what had it is gone. */
export const focusTitle = (frame: RefObject<HTMLElement | null>): void => focus(frame, 'h2');
