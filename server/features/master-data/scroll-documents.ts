import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Scroll } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { hashOfToken } from '../login/token-hash.ts';
import type { Identity } from '../session/identity.ts';
import type { Entity } from './entity.ts';
import { scrollGoesById, scrollOver, sizeInvalid } from './master-data-problems.ts';
import { type Asked, type Chosen, chosenMembers, conditionAsked, shownPart, sortingAsked } from './question.ts';

export interface ScrolledDocuments<Document> {
  readonly documents: readonly Document[];
  /** For the next part; the same one in every reply. */
  readonly token: string;
  /** How many there were when the scroll began. */
  readonly total: number;
}

/** What a scroll goes on with, kept as JSON. */
interface Question<Condition> {
  readonly condition: Condition;
  readonly chosen: Chosen | null;
  readonly size: number;
  readonly total: number;
  /** Whose scroll it is. */
  readonly who: string;
}

const byId = { by: 'id', descending: false } as const;
const restsMs = 20 * 60_000;
const usualSize = 100;
const longestSize = 1_000;

/**
 * All documents that match, by id, each once: with `_token` the next part of a scroll that was begun, until a part is empty. That
 * somebody began to read all of them is written down. Refusals: 400, 429 for a blocked wildcard.
 */
export async function scrollDocuments<C, D extends { readonly id: string }>(
  deps: Deps,
  identity: Identity,
  entity: Entity<C, D>,
  asked: Asked,
): Promise<Result<ScrolledDocuments<D>>> {
  const token = asked._token;
  if (token) return deps.storage.tx((tables) => goOn(tables, deps, identity, entity, token));
  const question = await questionAsked(deps, identity, entity, asked);
  return question.ok ? deps.storage.tx((tables) => begin(tables, deps, identity, entity, question.value)) : question;
}

async function questionAsked<C, D extends { readonly id: string }>(
  { storage }: Deps,
  identity: Identity,
  entity: Entity<C, D>,
  asked: Asked,
): Promise<Result<Question<C>>> {
  const chosen = chosenMembers(entity, asked._fields);
  if (!chosen.ok) return chosen;
  const sorting = sortingAsked(entity, asked._sort);
  const { by, descending } = sorting.ok ? (sorting.value ?? byId) : {};
  if (by !== 'id' || descending) return refused(scrollGoesById);
  const size = asked._size === undefined ? usualSize : Number(asked._size);
  if (!Number.isInteger(size) || size < 1 || size > longestSize) return refused(sizeInvalid);
  const { country } = await storage.read.meta.settings();
  const condition = conditionAsked(entity, asked, { country, blocked: 429 });
  if (!condition.ok) return condition;
  const total = await entity.count(storage.read, condition.value);
  return ok({ condition: condition.value, chosen: chosen.value ?? null, size, total, who: whoIs(identity) });
}

async function begin<C, D extends { readonly id: string }>(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  entity: Entity<C, D>,
  question: Question<C>,
): Promise<Result<ScrolledDocuments<D>>> {
  const token = deps.ids.token();
  const details = { entity: entity.acronym, fields: question.chosen?.join() ?? '_all', total: question.total };
  await audit(tables, deps, { identity, action: 'documents-scrolled', details });
  const scroll = { tokenHash: hashOfToken(token), entity: entity.acronym, question: JSON.stringify(question) };
  return ok(await nextPart(tables, deps, entity, question, { ...scroll, afterId: '' }, token));
}

async function goOn<C, D extends { readonly id: string }>(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  entity: Entity<C, D>,
  token: string,
): Promise<Result<ScrolledDocuments<D>>> {
  const scroll = await tables.scrolls.lock(hashOfToken(token));
  if (!scroll || scroll.entity !== entity.acronym || scroll.expiresAt <= deps.clock.now()) return refused(scrollOver);
  const question: Question<C> = JSON.parse(scroll.question); // as it was written when the scroll began
  if (question.who !== whoIs(identity)) return refused(scrollOver);
  return ok(await nextPart(tables, deps, entity, question, scroll, token));
}

async function nextPart<C, D extends { readonly id: string }>(
  tables: Tables,
  { clock, config }: Deps,
  entity: Entity<C, D>,
  { condition, chosen, size, total }: Question<C>,
  scroll: Omit<Scroll, 'expiresAt'>,
  token: string,
): Promise<ScrolledDocuments<D>> {
  const after = { id: scroll.afterId, limit: size };
  const documents = await entity.findAfter(tables, condition, after, config.account);
  const afterId = documents.at(-1)?.id ?? scroll.afterId;
  await tables.scrolls.save({ ...scroll, afterId, expiresAt: clock.now() + restsMs });
  return { documents: documents.map((document) => shownPart(document, chosen ?? undefined)), token, total };
}

const whoIs = (identity: Identity): string =>
  identity.kind === 'staff' ? `staff:${identity.staff.id}` : identity.kind === 'app' ? `app:${identity.key}` : '';
