import type { ComponentChildren } from 'preact';
import * as icons from '../../../../shared/design/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Choice } from './filter.ts';

interface ChoiceChipProps {
  readonly label: string;
  /** It narrows the list. */
  readonly isOn?: boolean;
  /** Instead of the plus that says "add a filter". */
  readonly icon?: icons.IconPath;
  readonly choices: readonly Choice[];
  /** Under the choices. */
  readonly children?: ComponentChildren;
}

/** A chip that opens a list of links. The browser itself opens it, and closes the others of the same name. */
export const ChoiceChip = ({ label, isOn, icon = icons.plus, choices, children }: ChoiceChipProps) => (
  <details class={isOn ? 'chip is-on' : 'chip'} name="filter">
    <summary>
      {!isOn && <Icon path={icon} />}
      {label}
    </summary>
    <div class="chip-menu menu">
      {choices.map(({ label: words, href, isChosen }) => (
        <a key={href} class="menu-item" href={href} aria-current={isChosen ? 'true' : undefined}>
          {words}
          {isChosen && <Icon path={icons.check} />}
        </a>
      ))}
      {children}
    </div>
  </details>
);
