import type { App } from '../create-app.ts';
import { NoticeRow } from './NoticeRow.tsx';
import { StateRow } from './StateRow.tsx';

/** What hangs under the bar: the state's own row, then the newest notice. */
export const Rows = ({ app }: { readonly app: App }) => (
  <>
    <StateRow app={app} />
    <NoticeRow app={app} />
  </>
);
