import type { IconPath } from '../../../../shared/design/icons.ts';
import { Icon } from '../../parts/Icon.tsx';

interface TurnProps {
  readonly icon: IconPath;
  readonly label: string;
  /** undefined: there is no such page, and `whyNot` says so. */
  readonly href: string | undefined;
  readonly whyNot: string;
}

/** Turns a page of a list. */
export const Turn = ({ icon, label, href, whyNot }: TurnProps) =>
  href ? (
    <a class="btn btn-ghost btn-icon" href={href} aria-label={label} title={label}>
      <Icon path={icon} />
    </a>
  ) : (
    <button type="button" class="btn btn-ghost btn-icon" aria-disabled="true" aria-label={label} title={whyNot}>
      <Icon path={icon} />
    </button>
  );
