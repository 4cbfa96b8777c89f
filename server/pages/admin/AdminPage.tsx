import type { ComponentChildren } from 'preact';
import { assetUrl } from '../assets/asset-url.ts';
import { markUrl } from '../goods/mark-picture.tsx';
import type { DeskFrame } from './desk.ts';
import { CallNotice } from './parts/CallNotice.tsx';
import { Sidebar } from './parts/Sidebar.tsx';
import type { SectionId } from './sections.ts';

export interface AdminPageProps {
  readonly desk: DeskFrame;
  /** Title of window and, unless `head` brings its own, heading. */
  readonly title: string;
  readonly section?: SectionId;
  /** Replaces the heading; null = the content has one. */
  readonly head?: ComponentChildren;
  /** Without scripts the page is loaded again after so many seconds: something goes on that it shows. */
  readonly refreshSeconds?: number;
  readonly children: ComponentChildren;
}

/** The frame of every dashboard page. It carries no marks of the toolbar: nobody is acted for here. */
export const AdminPage = ({ desk, title, section, head, refreshSeconds, children }: AdminPageProps) => (
  <html lang={desk.t.locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} · ${desk.storeName || desk.t('admin.name')}`}</title>
      <link rel="icon" href={markUrl} type="image/svg+xml" />
      <link rel="stylesheet" href={assetUrl('admin.css')} />
      <script type="module" src={assetUrl('admin.js')} />
      {refreshSeconds !== undefined && (
        <noscript>
          <meta http-equiv="refresh" content={String(refreshSeconds)} />
        </noscript>
      )}
    </head>
    <body class="admin">
      <a class="skip-link" href="#content">
        {desk.t('shell.skip')}
      </a>
      <div class="a-frame">
        <Sidebar desk={desk} current={section} />
        <main class="a-main" id="content" tabindex={-1}>
          <CallNotice desk={desk} />
          {head !== null && <header class="a-head">{head ?? <h1>{title}</h1>}</header>}
          {children}
        </main>
      </div>
    </body>
  </html>
);
