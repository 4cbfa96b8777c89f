import type { Problem } from '../../../../../shared/domain/result.ts';
import type { Deps } from '../../../../deps.ts';
import { isChangedMeanwhile } from '../../../../features/edits/lock-edit.ts';
import {
  isPickupPointInvalid,
  type PickupPointInput,
  pickupTextFields,
} from '../../../../features/settings/pickup-point-input.ts';
import {
  createPickupPoint,
  deletePickupPoint,
  newPickupPointId,
  pickupPointOnDesk,
  updatePickupPoint,
} from '../../../../features/settings/pickup-points.ts';
import { storeSettings } from '../../../../features/settings/store-settings.ts';
import { type FormContext, type PageContext, type PageReply, redirect, view } from '../../../../http/page.ts';
import type { PickupPoint } from '../../../../storage/records.ts';
import { deskOf } from '../../desk.ts';
import { fieldErrors } from '../field-errors.ts';
import { NewPointPage } from './NewPointPage.tsx';
import { PointPage } from './PointPage.tsx';
import { pickupPath, pointAddress } from './pickup-address.ts';
import { showPoints } from './points-pages.tsx';

/** GET /admin/settings/pickup/new */
export async function newPointPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const { country } = await storeSettings(deps);
  const input = { ...inputOf(new URLSearchParams()), country, days: '1', active: true };
  const desk = await deskOf(deps, ctx);
  return <NewPointPage desk={desk} id={newPickupPointId(deps)} input={input} errors={{}} problem={undefined} />;
}

/** POST /admin/settings/pickup/new */
export async function createForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const [id, input] = [ctx.fields.get('id') ?? '', inputOf(ctx.fields)];
  const created = await createPickupPoint(deps, ctx.identity, { id, input });
  if (created.ok) return redirect(doneAddress('created', created.value.id));
  const { problem } = created;
  const desk = await deskOf(deps, ctx);
  const errors = isPickupPointInvalid(problem) ? fieldErrors(desk.t, problem.details.problems) : {};
  return view(<NewPointPage desk={desk} id={id} input={input} errors={errors} problem={problem} />, problem.status);
}

/** GET /admin/settings/pickup/:id */
export const pointPage = (deps: Deps, ctx: PageContext): Promise<PageReply> => showPoint(deps, ctx);

/** POST /admin/settings/pickup/:id */
export async function updateForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const [id, input] = [ctx.params.id ?? '', inputOf(ctx.fields)];
  const updated = await updatePickupPoint(deps, ctx.identity, { id, version: versionIn(ctx), input });
  if (updated.ok) return redirect(doneAddress('saved', id));
  return showPoint(deps, ctx, { input, problem: updated.problem });
}

/** POST /admin/settings/pickup/:id/delete */
export async function deleteForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const id = ctx.params.id ?? '';
  const deleted = await deletePickupPoint(deps, ctx.identity, { id, version: versionIn(ctx) });
  if (deleted.ok) return redirect(`${pickupPath}?done=deleted`);
  const onDesk = await pickupPointOnDesk(deps, id);
  const input = onDesk.ok ? inputOfPoint(onDesk.value.point) : inputOf(ctx.fields);
  return showPoint(deps, ctx, { input, problem: deleted.problem });
}

interface Refused {
  readonly input: PickupPointInput;
  readonly problem: Problem;
}

/** The point's form, as kept or as it was sent; the list of all when the point is gone. */
async function showPoint(deps: Deps, ctx: PageContext, refused?: Refused): Promise<PageReply> {
  const id = ctx.params.id ?? '';
  const onDesk = await pickupPointOnDesk(deps, id);
  if (!onDesk.ok) return showPoints(deps, ctx, { kind: 'refused', problem: onDesk.problem }, onDesk.problem.status);
  const desk = await deskOf(deps, { ...ctx, address: pointAddress(id) });
  const problem = refused?.problem;
  const kept = inputOfPoint(onDesk.value.point);
  return view(
    <PointPage
      desk={desk}
      onDesk={onDesk.value}
      input={refused?.input ?? kept}
      now={problem && isChangedMeanwhile(problem) ? kept : undefined}
      errors={problem && isPickupPointInvalid(problem) ? fieldErrors(desk.t, problem.details.problems) : {}}
      problem={problem}
    />,
    problem?.status ?? 200,
  );
}

const versionIn = ({ fields }: FormContext): number => Number(fields.get('version') || Number.NaN);

const doneAddress = (what: 'created' | 'saved', id: string): string =>
  `${pickupPath}?done=${what}&point=${encodeURIComponent(id)}`;

function inputOf(fields: URLSearchParams): PickupPointInput {
  const texts = Object.fromEntries(pickupTextFields.map((field) => [field, fields.get(field) ?? '']));
  return { ...noTexts, ...texts, days: fields.get('days') ?? '', active: fields.get('active') === 'yes' };
}

const inputOfPoint = ({ days, ...point }: PickupPoint): PickupPointInput => ({ ...point, days: String(days) });

const noTexts = {
  name: '',
  phone: '',
  street: '',
  number: '',
  complement: '',
  neighborhood: '',
  city: '',
  state: '',
  postalCode: '',
  country: '',
  hours: '',
} as const;
