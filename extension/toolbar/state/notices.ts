import { computed, signal } from '@preact/signals-core';

/**
 * What the row under the bar says. `alert` waits for the operator, `done` reports what the server has confirmed, `warning` something
 * that they hoped otherwise.
 */
export interface Notice {
  readonly tone: 'alert' | 'done' | 'warning' | 'plain';
  /** First sentence, in bold. */
  readonly title: string;
  readonly text?: string;
  /** Request id of the failure, selectable. */
  readonly reference?: string;
  /** Name of the button that closes it, where "Dismiss" would not say enough. */
  readonly stay?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Notices under the bar: the newest shows, none is lost. */
export function createNotices() {
  const all = signal<readonly Notice[]>([]);
  const current = computed(() => all.value[0]);
  const dismiss = (notice = current.value) => {
    all.value = all.value.filter((it) => it !== notice);
  };
  return {
    all,
    current,
    /** Older ones that wait behind the newest. */
    waiting: computed(() => Math.max(0, all.value.length - 1)),
    show(notice: Notice) {
      all.value = [notice, ...all.value.filter((it) => it.title !== notice.title || it.text !== notice.text)];
    },
    dismiss,
    clear() {
      all.value = [];
    },
  };
}
export type Notices = ReturnType<typeof createNotices>;
