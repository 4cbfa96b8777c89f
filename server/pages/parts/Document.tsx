import type { ComponentChildren } from 'preact';
import { pageMarks } from '../../../shared/api/paths.ts';
import type { CallKind } from '../../../shared/domain/call.ts';
import { assetUrl } from '../assets/asset-url.ts';
import { markUrl } from '../goods/mark-picture.tsx';
import type { Locale } from '../messages/locale.ts';

export interface ToolbarMarks {
  readonly state: 'no-customer' | CallKind;
  /** The call that the page was drawn for. */
  readonly call: string | undefined;
  /** The store's name; undefined on a page that reads no storage. */
  readonly store: string | undefined;
}

export interface DocumentProps {
  readonly lang: Locale;
  /** Window title. */
  readonly title: string;
  readonly marks?: ToolbarMarks | undefined;
  /** Drawn for an operator who acts for a customer, or sees the store at their prices. */
  readonly isActing?: boolean;
  readonly children: ComponentChildren;
}

const pageEnd = 'page-end';
/** Pages are short: each is painted once, with its end, so that nothing moves while the rest arrives. */
const paintedWhole = { rel: 'expect', href: `#${pageEnd}`, blocking: 'render' };

/** The frame of every page for shoppers. No inline script and no inline style: the content security policy forbids both. */
export const Document = ({ lang, title, marks, isActing = false, children }: DocumentProps) => (
  <html lang={lang} {...attributesOf(marks)} {...(isActing && { [pageMarks.doNotTrack]: '' })}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <link rel="icon" href={markUrl} type="image/svg+xml" />
      <link rel="stylesheet" href={assetUrl('store.css')} />
      <link {...paintedWhole} />
      <script type="module" src={assetUrl('store.js')} />
    </head>
    <body class="shop">
      {children}
      <span id={pageEnd} hidden />
    </body>
  </html>
);

const attributesOf = (marks: ToolbarMarks | undefined) =>
  marks && { [pageMarks.state]: marks.state, [pageMarks.call]: marks.call, [pageMarks.store]: marks.store };
