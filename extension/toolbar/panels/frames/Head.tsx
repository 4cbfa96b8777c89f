import type { ComponentChildren } from 'preact';
import { x } from '../../../../shared/design/icons.ts';
import type { App } from '../../create-app.ts';
import { Button } from '../../ui/Button.tsx';
import { t } from '../../words/words.ts';

interface Props {
  readonly app: App;
  readonly id: string;
  readonly title: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly before?: ComponentChildren;
  /** Buttons beside Close. */
  readonly children?: ComponentChildren;
}

/** Head of a panel: title, one line about it, and Close. */
export const Head = ({ app, id, title, hint, before, children }: Props) => (
  <div class="tt-head">
    {before}
    <div class="tt-two grow">
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {hint && <span>{hint}</span>}
    </div>
    {children}
    <Button icon={x} name={t('close')} onPress={app.panels.close} />
  </div>
);
