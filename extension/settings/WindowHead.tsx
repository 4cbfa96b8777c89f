import { headset } from '../../shared/design/icons.ts';
import { Icon } from '../toolbar/ui/Icon.tsx';

/** Head of the extension's own windows: the mark, a title and one line. */
export const WindowHead = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <header class="window-head">
    <span class="mark">
      <Icon path={headset} />
    </span>
    <div class="two">
      <span>{title}</span>
      <span>{text}</span>
    </div>
  </header>
);
