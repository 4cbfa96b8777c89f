import type { ComponentChildren } from 'preact';
import type { Speech } from './sandbox-words.ts';

interface SandboxDocumentProps {
  readonly speech: Speech;
  readonly title: string;
  readonly children: ComponentChildren;
}

export const SandboxDocument = ({ speech, title, children }: SandboxDocumentProps) => (
  <html lang={speech.lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/style.css" />
    </head>
    <body>
      <main>{children}</main>
    </body>
  </html>
);
