import type { ComponentChildren } from 'preact';

interface PanelProps {
  readonly title: string;
  /** Anchor of the panel. */
  readonly id?: string;
  /** Beside the title: a count, a link, chips. */
  readonly beside?: ComponentChildren;
  /** Text with an inner margin; tables go to the edges. */
  readonly padded?: boolean;
  readonly children: ComponentChildren;
}

/** A titled card. */
export const Panel = ({ title, id, beside, padded, children }: PanelProps) => (
  <section class="panel" id={id}>
    <header>
      <h2>{title}</h2>
      {beside}
    </header>
    {padded ? <div class="in">{children}</div> : children}
  </section>
);
