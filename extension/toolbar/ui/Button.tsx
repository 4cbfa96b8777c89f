import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './Icon.tsx';

interface ButtonProps {
  readonly kind?: 'primary' | 'secondary' | 'ghost' | 'danger' | 'danger-quiet' | 'link';
  readonly icon?: string;
  /** Accessible name where the content is not enough; of a button that shows only an icon it is the tooltip too. */
  readonly name?: string;
  readonly small?: boolean;
  /** Why it cannot be pressed: it stays focusable and says so. */
  readonly refusal?: string | undefined;
  readonly isBusy?: boolean;
  readonly isExpanded?: boolean;
  /** Keys that do the same, as `aria-keyshortcuts` writes them. */
  readonly keys?: string;
  readonly opens?: 'dialog' | 'menu';
  readonly class?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  /** Part of the bar's arrow-key order. */
  readonly isTool?: boolean;
  readonly onPress: (event: MouseEvent) => void;
  readonly children?: ComponentChildren;
}

export function Button({ kind = 'ghost', icon, name, refusal, isBusy, onPress, children, ...rest }: ButtonProps) {
  const isIcon = children === undefined;
  const classes = ['btn', `btn-${kind}`, isIcon && 'btn-icon', rest.small && 'btn-sm', rest.class];
  return (
    <button
      ref={rest.buttonRef ?? null}
      type="button"
      class={classes.filter(Boolean).join(' ')}
      aria-label={name}
      aria-disabled={refusal === undefined ? undefined : 'true'}
      aria-description={refusal}
      aria-busy={isBusy}
      aria-expanded={rest.isExpanded}
      aria-haspopup={rest.opens}
      aria-keyshortcuts={rest.keys}
      data-tip={refusal ?? (isIcon ? name : undefined)}
      data-tool={rest.isTool ? '' : undefined}
      onClick={(event) => {
        if (refusal === undefined && !isBusy) onPress(event);
      }}
    >
      {isBusy ? <span class="spin" /> : icon && <Icon path={icon} />}
      {children}
    </button>
  );
}
