import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Edit, PickupPoint } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { pickupSla } from '../checkout/pickup-choice.ts';
import { authorOf } from '../edits/author.ts';
import { lockEdit, noteEdit } from '../edits/lock-edit.ts';
import type { Identity } from '../session/identity.ts';
import { type PickupPointInput, readPoint } from './pickup-point-input.ts';

export interface PickupPointsOnDesk {
  readonly points: readonly PickupPoint[];
  /** Who changed one of them, or their order, last. Its version is the one that a move sends back. */
  readonly edit: Edit;
}

/** In the order in which customers read them. */
export async function pickupPointsOnDesk({ storage: { read } }: Deps): Promise<PickupPointsOnDesk> {
  return { points: await read.pickupPoints.list(), edit: await read.edits.of(allPoints) };
}

export interface PickupPointOnDesk {
  readonly point: PickupPoint;
  readonly edit: Edit;
  /** Open carts that chose it. */
  readonly carts: number;
}

/** 404 `pickup-point-unknown` */
export async function pickupPointOnDesk({ storage: { read } }: Deps, id: string): Promise<Result<PickupPointOnDesk>> {
  const point = await read.pickupPoints.byId(id);
  if (!point) return refused(pointUnknown);
  const attachmentText = `"selectedSla":${JSON.stringify(pickupSla(id))}`;
  return ok({ point, edit: await read.edits.of(editOf(id)), carts: await read.carts.countOpen({ attachmentText }) });
}

/** For the form of a new point: sent twice, it is still one point. */
export const newPickupPointId = ({ ids }: Deps): string => ids.id();

/** Opens a pickup point, behind those there are. Refusals: 422 `pickup-point-invalid`, `details.problems`. */
export const createPickupPoint = (
  deps: Deps,
  identity: Identity,
  { id, input }: { readonly id: string; readonly input: PickupPointInput },
): Promise<Result<PickupPoint>> =>
  deps.storage.tx(async (tables) => {
    const edit = await tables.edits.lock(allPoints);
    const made = await tables.pickupPoints.byId(id);
    if (made) return ok(made);
    const read = readPoint(input);
    if (!read.ok) return read;
    const position = Math.max(-1, ...(await tables.pickupPoints.list()).map((point) => point.position)) + 1;
    const point: PickupPoint = { ...read.value, id: /^[\w-]{1,64}$/.test(id) ? id : deps.ids.id(), position };
    await tables.pickupPoints.save(point);
    await noteEdit(tables, deps, authorOf(deps, identity), { thing: allPoints, edit });
    await authorOf(deps, identity).note(tables, 'pickup-point-created', { after: point });
    return ok(point);
  });

export interface PickupPointUpdate {
  readonly id: string;
  readonly version: number;
  readonly input: PickupPointInput;
}

/** Refusals: 404 `pickup-point-unknown`, 409 `changed-meanwhile`, 422 `pickup-point-invalid`. */
export const updatePickupPoint = (
  deps: Deps,
  identity: Identity,
  { id, version, input }: PickupPointUpdate,
): Promise<Result<PickupPoint>> =>
  changePoint(deps, identity, id, async (tables, before) => {
    const turn = await lockEdit(tables, editOf(id), version);
    if (!turn.ok) return turn;
    const read = readPoint(input);
    return read.ok ? ok({ ...before, ...read.value }) : read;
  });

/** Offers it to customers, or no more. Refusal: 404 `pickup-point-unknown`. */
export const switchPickupPoint = (
  deps: Deps,
  identity: Identity,
  { id, active }: Pick<PickupPoint, 'id' | 'active'>,
): Promise<Result<PickupPoint>> =>
  changePoint(deps, identity, id, async (_tables, before) => ok({ ...before, active }));

async function changePoint(
  deps: Deps,
  identity: Identity,
  id: string,
  change: (tables: Tables, before: PickupPoint) => Promise<Result<PickupPoint>>,
): Promise<Result<PickupPoint>> {
  return deps.storage.tx(async (tables) => {
    const all = await tables.edits.lock(allPoints);
    const before = await tables.pickupPoints.byId(id);
    if (!before) return refused(pointUnknown);
    const after = await change(tables, before);
    if (!after.ok || JSON.stringify(after.value) === JSON.stringify(before)) return after;
    await tables.pickupPoints.save(after.value);
    const author = authorOf(deps, identity);
    await noteEdit(tables, deps, author, { thing: editOf(id), edit: await tables.edits.of(editOf(id)) });
    await noteEdit(tables, deps, author, { thing: allPoints, edit: all });
    await author.note(tables, 'pickup-point-changed', { before, after: after.value });
    return after;
  });
}

/** Closes it for good; orders keep its address. Refusals: 404 `pickup-point-unknown`, 409 `changed-meanwhile`. */
export const deletePickupPoint = (
  deps: Deps,
  identity: Identity,
  { id, version }: Omit<PickupPointUpdate, 'input'>,
): Promise<Result<PickupPoint>> =>
  deps.storage.tx(async (tables) => {
    const all = await tables.edits.lock(allPoints);
    const before = await tables.pickupPoints.byId(id);
    if (!before) return refused(pointUnknown);
    const turn = await lockEdit(tables, editOf(id), version);
    if (!turn.ok) return turn;
    await tables.pickupPoints.delete(id);
    await noteEdit(tables, deps, authorOf(deps, identity), { thing: allPoints, edit: all });
    await authorOf(deps, identity).note(tables, 'pickup-point-deleted', { before });
    return ok(before);
  });

export interface PickupPointMove {
  readonly id: string;
  readonly by: -1 | 1;
  /** Of the list, as it was drawn. */
  readonly version: number;
}

/** Puts it one place nearer to the first or to the last. Refusals: 404 `pickup-point-unknown`, 409 `changed-meanwhile`. */
export const movePickupPoint = (
  deps: Deps,
  identity: Identity,
  { id, by, version }: PickupPointMove,
): Promise<Result<readonly PickupPoint[]>> =>
  deps.storage.tx(async (tables) => {
    const turn = await lockEdit(tables, allPoints, version);
    if (!turn.ok) return turn;
    const before = await tables.pickupPoints.list();
    const place = before.findIndex((point) => point.id === id);
    const [point, neighbor] = [before[place], before[place + by]];
    if (!point) return refused(pointUnknown);
    if (!neighbor) return ok(before); // at the end already
    const after = before.with(place, neighbor).with(place + by, point);
    for (const [position, moved] of after.entries()) await tables.pickupPoints.save({ ...moved, position });
    await noteEdit(tables, deps, authorOf(deps, identity), { thing: allPoints, edit: turn.value });
    const names = (points: readonly PickupPoint[]) => points.map(({ name }) => name);
    await authorOf(deps, identity).note(tables, 'pickup-points-ordered', {
      before: names(before),
      after: names(after),
    });
    return ok(after);
  });

/** Every change of a point or of their order takes its turn here. */
const allPoints = 'pickup-points';
const editOf = (id: string): string => `pickup-point:${id}`;

const pointUnknown: Problem = {
  code: 'pickup-point-unknown',
  status: 404,
  message: 'There is no such pickup point. Nothing was changed.',
};
