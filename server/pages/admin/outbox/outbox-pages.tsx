import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import { outbox } from '../../../features/messages/outbox.ts';
import { readMessage } from '../../../features/messages/read-message.ts';
import { resendMessage } from '../../../features/messages/resend-message.ts';
import { type FormContext, form, type PageContext, type PageReply, page, redirect, view } from '../../../http/page.ts';
import { type Desk, deskOf } from '../desk.ts';
import type { Filter } from '../filters/filter.ts';
import { MessagePage } from './MessagePage.tsx';
import { OutboxPage } from './OutboxPage.tsx';
import {
  messageAddress,
  messageStates,
  type OutboxListQuery,
  outboxAddress,
  outboxPath,
  readOutboxQuery,
} from './outbox-query.ts';

/** What the store sends to people. */
export function registerOutboxPages(app: FastifyInstance, deps: Deps): void {
  const access = 'manage-settings';
  const one = `${outboxPath}/:id`;
  page(app, deps, { path: outboxPath, access }, (ctx) => outboxPage(deps, ctx));
  page(app, deps, { path: one, access }, (ctx) => messagePage(deps, ctx));
  form(app, deps, { path: `${one}/resend`, access, whileActing: false }, (ctx) => resendForm(deps, ctx));
}

/** GET /admin/outbox */
async function outboxPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const query = readOutboxQuery(ctx.query);
  const [desk, list] = await Promise.all([deskOf(deps, ctx), outbox(deps, query)]);
  return <OutboxPage desk={desk} query={query} filters={[stateFilter(desk, query)]} list={list} />;
}

/** GET /admin/outbox/:id */
async function messagePage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const message = await readMessage(deps, ctx.identity, ctx.params.id ?? '');
  if (!message.ok) return message;
  const news = ctx.query.get('done') === 'resent' ? 'resent' : undefined;
  return <MessagePage desk={await deskOf(deps, ctx)} message={message.value} news={news} />;
}

/** POST /admin/outbox/:id/resend */
async function resendForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const id = ctx.params.id ?? '';
  const resent = await resendMessage(deps, ctx.identity, id);
  if (resent.ok) return redirect(`${messageAddress(id)}?done=resent`);
  if (resent.problem.status !== 409) return resent;
  const message = await readMessage(deps, ctx.identity, id);
  if (!message.ok) return message;
  // This address takes a form only; links that come back to the page lead to the message.
  const desk = await deskOf(deps, { ...ctx, address: messageAddress(id) });
  return view(<MessagePage desk={desk} message={message.value} news="refused" />, 409);
}

const stateFilter = ({ t }: Desk, query: OutboxListQuery): Filter => ({
  id: 'state',
  name: t('outbox.state'),
  value: query.state && t(`outbox.state.${query.state}`),
  removed: outboxAddress(query, { state: undefined }),
  choices: messageStates.map((state) => ({
    label: t(`outbox.state.${state}`),
    href: outboxAddress(query, { state }),
    isChosen: state === query.state,
  })),
});
