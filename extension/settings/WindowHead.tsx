import { headset } from '../../shared/design/icons.ts';
import { Icon } from '../toolbar/ui/Icon.tsx';

interface WindowHeadProps {
  readonly title: string;
  readonly text: string;
  /** Nothing else in the window is its heading. */
  readonly isHeading?: boolean;
}

/** Head of the extension's own windows: the mark, a title and one line. */
export const WindowHead = ({ title, text, isHeading }: WindowHeadProps) => (
  <header class="window-head">
    <span class="mark">
      <Icon path={headset} />
    </span>
    <div class="two">
      {isHeading ? <h1>{title}</h1> : <span>{title}</span>}
      <span>{text}</span>
    </div>
  </header>
);
