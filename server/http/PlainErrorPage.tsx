import type { VNode } from 'preact';
import type { Problem } from '../../shared/domain/result.ts';
import type { PageContext } from './page.ts';

/** The page of a refusal where nothing of the store's own design can be relied on. */
export const PlainErrorPage = ({ ctx, problem }: { ctx: PageContext; problem: Problem }): VNode => (
  <html lang={ctx.locale}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${problem.status}`}</title>
    </head>
    <body>
      <h1>{problem.status}</h1>
      <p>{problem.message}</p>
      <p>
        Ref <code>{ctx.request.id}</code>
      </p>
      <p>
        <a href="/">Home</a>
      </p>
    </body>
  </html>
);
