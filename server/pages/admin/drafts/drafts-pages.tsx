import type { FastifyInstance } from 'fastify';
import type { Problem, Result } from '../../../../shared/domain/result.ts';
import { ok, refused } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { searchCustomers } from '../../../features/customers/search-customers.ts';
import { createDraft } from '../../../features/drafts/create-draft.ts';
import { discardDraft } from '../../../features/drafts/discard-draft.ts';
import { giveDraft } from '../../../features/drafts/give-draft.ts';
import { draftView, listDrafts } from '../../../features/drafts/list-drafts.ts';
import { openShoppersCart } from '../../../features/drafts/open-shoppers-cart.ts';
import { staffOnly } from '../../../features/session/as-staff.ts';
import type { Identity, Operator } from '../../../features/session/identity.ts';
import { giveSession } from '../../../http/login-cookies.ts';
import { type FormContext, form, type PageContext, type PageReply, page, redirect, view } from '../../../http/page.ts';
import { originOf } from '../../../http/same-origin.ts';
import { deskOf } from '../desk.ts';
import { DraftPage } from './DraftPage.tsx';
import { DraftsPage } from './DraftsPage.tsx';
import { draftAddress, draftsPath, newDraftPath } from './draft-address.ts';
import { draftProblemWords } from './draft-words.ts';
import { NewDraftPage } from './NewDraftPage.tsx';

const mostFound = 20;

/** Orders that staff prepare: *Create new order*, the draft, and *View user's cart*. */
export function registerDraftPages(app: FastifyInstance, deps: Deps): void {
  const access = 'update-customer';
  const changing = { access, whileActing: true } as const;
  const one = `${draftsPath}/:id`;
  page(app, deps, { path: draftsPath, access }, async (ctx) => (
    <DraftsPage desk={await deskOf(deps, ctx)} drafts={await listDrafts(deps, ctx.identity)} />
  ));
  page(app, deps, { path: newDraftPath, access }, (ctx) => newDraftPage(deps, ctx, ctx.query.get('q') ?? ''));
  page(app, deps, { path: one, access }, (ctx) => draftPage(deps, ctx));
  form(app, deps, { path: draftsPath, ...changing }, (ctx) => createForm(deps, ctx));
  form(app, deps, { path: `${one}/cart`, ...changing }, (ctx) => viewCartForm(deps, ctx));
  form(app, deps, { path: `${one}/give`, ...changing }, async (ctx) => {
    const staff = staffIn(ctx.identity);
    if (!staff.ok) return staff;
    const given = await giveDraft(deps, staff.value, idIn(ctx), ctx.fields.get('code') ?? '');
    return given.ok ? redirect(draftAddress(given.value.id)) : draftPage(deps, ctx, given.problem);
  });
  form(app, deps, { path: `${one}/discard`, ...changing }, async (ctx) => {
    const staff = staffIn(ctx.identity);
    if (!staff.ok) return staff;
    const discarded = await discardDraft(deps, staff.value, idIn(ctx));
    return discarded.ok ? redirect(draftsPath) : discarded;
  });
}

const idIn = ({ params }: PageContext): string => params.id ?? '';

const staffIn = (identity: Identity): Result<Operator> =>
  identity.kind === 'staff' ? ok(identity) : refused(staffOnly);

async function newDraftPage(deps: Deps, ctx: PageContext, typed: string): Promise<PageReply> {
  const q = typed.trim();
  const found = q === '' ? undefined : (await searchCustomers(deps, ctx.identity, q, mostFound)).customers;
  return <NewDraftPage desk={await deskOf(deps, ctx)} q={q} found={found} />;
}

async function draftPage(deps: Deps, ctx: PageContext, problem?: Problem): Promise<PageReply> {
  const shown = await draftView(deps, ctx.identity, idIn(ctx));
  if (!shown.ok) return shown;
  const desk = await deskOf(deps, ctx);
  const words = problem && draftProblemWords(desk, problem);
  const page = <DraftPage desk={desk} view={shown.value} problem={words} />;
  return view(page, problem?.status ?? 200);
}

async function createForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const staff = staffIn(ctx.identity);
  if (!staff.ok) return staff;
  const created = await createDraft(deps, staff.value, ctx.fields.get('customer') || undefined);
  return created.ok ? redirect(draftAddress(created.value.id)) : created;
}

/** To the store, where the toolbar goes on; back to the draft with why not. */
async function viewCartForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const staff = staffIn(ctx.identity);
  if (!staff.ok) return staff;
  const opened = await openShoppersCart(deps, staff.value, {
    draftId: idIn(ctx),
    code: ctx.fields.get('code')?.trim() || undefined,
    store: originOf(ctx.request, deps.config),
  });
  if (!opened.ok) return draftPage(deps, ctx, opened.problem);
  if (opened.value.sessionToken) giveSession(ctx.reply, deps.config, opened.value.sessionToken);
  return redirect('/cart');
}
