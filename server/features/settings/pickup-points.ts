import { knownCountry } from '../../../shared/domain/countries.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Edit, PickupPoint } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { missingInAddress } from '../checkout/address-input.ts';
import { readPhone, shownPhone } from '../customers/phone-numbers.ts';
import { authorOf } from '../edits/author.ts';
import { lockEdit, noteEdit } from '../edits/lock-edit.ts';
import type { Identity } from '../session/identity.ts';

/** As typed. */
export type PickupPointInput = Readonly<Record<(typeof textFields)[number] | 'days', string>> & {
  readonly active: boolean;
};

export type PickupPointProblem =
  | { readonly code: 'needed' | 'country' }
  | { readonly code: 'tooLong'; readonly count: number }
  | { readonly code: 'between'; readonly from: number; readonly to: number }
  | { readonly code: 'phone'; readonly example: string };
export type PickupPointProblems = Readonly<Partial<Record<keyof PickupPointInput, PickupPointProblem>>>;

const longest = 120;
const readyDays = { from: 0, to: 30 } as const;

export const pickupPointsOf = (deps: Deps): Promise<readonly PickupPoint[]> => deps.storage.read.pickupPoints.list();

export interface PickupPointOnDesk {
  readonly point: PickupPoint;
  readonly edit: Edit;
}

export async function pickupPointOnDesk(deps: Deps, id: string): Promise<Result<PickupPointOnDesk>> {
  const point = await deps.storage.read.pickupPoints.byId(id);
  return point ? ok({ point, edit: await deps.storage.read.edits.of(editOf(id)) }) : refused(pointUnknown);
}

/** Opens a pickup point, behind those there are. Refusals: 422 `pickup-point-invalid`, `details.problems`. */
export const createPickupPoint = (
  deps: Deps,
  identity: Identity,
  input: PickupPointInput,
): Promise<Result<PickupPoint>> =>
  deps.storage.tx(async (tables) => {
    const read = readPoint(input);
    if (!read.ok) return read;
    const position = Math.max(-1, ...(await tables.pickupPoints.list()).map((point) => point.position)) + 1;
    const point: PickupPoint = { ...read.value, id: deps.ids.id(), position };
    await tables.pickupPoints.save(point);
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
  deps.storage.tx(async (tables) => {
    const found = await lockPoint(tables, id, version);
    if (!found.ok) return found;
    const { point: before, edit } = found.value;
    const read = readPoint(input);
    if (!read.ok) return read;
    const after: PickupPoint = { ...before, ...read.value };
    await tables.pickupPoints.save(after);
    await noteEdit(tables, deps, authorOf(deps, identity), { thing: editOf(id), edit });
    await authorOf(deps, identity).note(tables, 'pickup-point-changed', { before, after });
    return ok(after);
  });

/** Closes it for good; orders keep its address. Refusals: 404 `pickup-point-unknown`, 409 `changed-meanwhile`. */
export const deletePickupPoint = (
  deps: Deps,
  identity: Identity,
  { id, version }: Omit<PickupPointUpdate, 'input'>,
): Promise<Result<PickupPoint>> =>
  deps.storage.tx(async (tables) => {
    const found = await lockPoint(tables, id, version);
    if (!found.ok) return found;
    await tables.pickupPoints.delete(id);
    await authorOf(deps, identity).note(tables, 'pickup-point-deleted', { before: found.value.point });
    return ok(found.value.point);
  });

async function lockPoint(tables: Tables, id: string, version: number): Promise<Result<PickupPointOnDesk>> {
  if (!(await tables.pickupPoints.byId(id))) return refused(pointUnknown);
  const turn = await lockEdit(tables, editOf(id), version);
  if (!turn.ok) return turn;
  const point = await tables.pickupPoints.byId(id); // somebody may have deleted it before it was this one's turn
  return point ? ok({ point, edit: turn.value }) : refused(pointUnknown);
}

const editOf = (id: string): string => `pickup-point:${id}`;

function readPoint(input: PickupPointInput): Result<Omit<PickupPoint, 'id' | 'position'>> {
  const texts = plainTexts(input);
  const problems: Partial<Record<keyof PickupPointInput, PickupPointProblem>> = {};
  for (const field of textFields)
    if ([...texts[field]].length > longest) problems[field] = { code: 'tooLong', count: longest };
  if (texts.name === '') problems.name = { code: 'needed' };
  if (!knownCountry(texts.country)) problems.country = { code: 'country' };
  for (const field of missingInAddress(addressFor(texts)))
    if (isAddressField(field)) problems[field] ??= { code: 'needed' };
  const phone = texts.phone === '' ? ok('') : readPhone(texts.phone, texts.country);
  if (!phone.ok)
    problems.phone = { code: 'phone', example: phone.problem.code === 'phone' ? phone.problem.example : '' };
  const days = Number(input.days);
  if (!/^\d{1,2}$/.test(input.days.trim()) || days > readyDays.to) problems.days = { code: 'between', ...readyDays };
  if (!phone.ok || Object.keys(problems).length > 0) return refused(pointInvalid(problems));
  return ok({ ...texts, phone: phone.value && shownPhone(phone.value, texts.country), days, active: input.active });
}

const textFields = [
  'name',
  'phone',
  'street',
  'number',
  'complement',
  'neighborhood',
  'city',
  'state',
  'postalCode',
  'country',
  'hours',
] as const;

type Texts = Readonly<Record<(typeof textFields)[number], string>>;

const plainTexts = (input: PickupPointInput): Texts => ({
  name: plainLine(input.name),
  phone: plainLine(input.phone),
  street: plainLine(input.street),
  number: plainLine(input.number),
  complement: plainLine(input.complement),
  neighborhood: plainLine(input.neighborhood),
  city: plainLine(input.city),
  state: plainLine(input.state),
  postalCode: plainLine(input.postalCode),
  country: plainLine(input.country),
  hours: plainLine(input.hours),
});

const addressFields = ['street', 'city', 'state', 'postalCode'] as const;
const isAddressField = (field: string): field is (typeof addressFields)[number] =>
  addressFields.some((known) => known === field);

const addressFor = (texts: Texts) => ({
  ...texts,
  id: '',
  receiver: '',
  reference: '',
});

const pointInvalid = (problems: PickupPointProblems): Problem => ({
  code: 'pickup-point-invalid',
  status: 422,
  message: 'Not saved. Check the marked fields.',
  details: { problems },
});
const pointUnknown: Problem = {
  code: 'pickup-point-unknown',
  status: 404,
  message: 'There is no such pickup point. Nothing was changed.',
};
