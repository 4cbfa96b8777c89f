import { knownCountry } from '../../../shared/domain/countries.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { isPostalCode } from '../../../shared/domain/postal-code.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { PickupPoint } from '../../storage/records.ts';
import { missingInAddress } from '../checkout/address-input.ts';
import { phoneExampleOf, readPhone, shownPhone } from '../customers/phone-numbers.ts';

export const pickupTextFields = [
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

type Texts = Readonly<Record<(typeof pickupTextFields)[number], string>>;

/** As typed. */
export type PickupPointInput = Texts & { readonly days: string; readonly active: boolean };

export type PickupPointProblem =
  | { readonly code: 'needed' | 'country' | 'postalCode' }
  | { readonly code: 'tooLong'; readonly count: number }
  | { readonly code: 'between'; readonly from: number; readonly to: number }
  | { readonly code: 'phone'; readonly example: string };
export type PickupPointProblems = Readonly<Partial<Record<keyof PickupPointInput, PickupPointProblem>>>;

export const longestPickupText = 120;
const readyDays = { from: 0, to: 30 } as const;

/** Refusal: 422 `pickup-point-invalid`. */
export function readPoint(input: PickupPointInput): Result<Omit<PickupPoint, 'id' | 'position'>> {
  const texts = plainTexts(input);
  const problems: Partial<Record<keyof PickupPointInput, PickupPointProblem>> = {};
  for (const field of pickupTextFields)
    if ([...texts[field]].length > longestPickupText) problems[field] = { code: 'tooLong', count: longestPickupText };
  if (texts.name === '') problems.name = { code: 'needed' };
  const country = knownCountry(texts.country);
  if (!country) problems.country = { code: 'country' };
  for (const field of missingInAddress(addressFor(texts)))
    if (isAddressField(field)) problems[field] ??= { code: 'needed' };
  if (texts.postalCode !== '' && !isPostalCode(texts.postalCode, texts.country))
    problems.postalCode ??= { code: 'postalCode' };
  const phone = texts.phone === '' || !country ? ok('') : readPhone(texts.phone, texts.country);
  if (!phone.ok) problems.phone ??= { code: 'phone', example: phoneExampleOf(texts.country) };
  const days = Number(input.days);
  if (!/^\d{1,2}$/.test(input.days.trim()) || days > readyDays.to) problems.days = { code: 'between', ...readyDays };
  if (!phone.ok || Object.keys(problems).length > 0) return refused(pointInvalid(problems));
  return ok({ ...texts, phone: phone.value && shownPhone(phone.value, texts.country), days, active: input.active });
}

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

/** What is wrong with which field. */
export interface PickupPointInvalid extends Problem {
  readonly code: 'pickup-point-invalid';
  readonly details: Readonly<Record<string, unknown>> & { readonly problems: PickupPointProblems };
}
export const isPickupPointInvalid = (problem: Problem): problem is PickupPointInvalid =>
  problem.code === 'pickup-point-invalid';

const pointInvalid = (problems: PickupPointProblems): PickupPointInvalid => ({
  code: 'pickup-point-invalid',
  status: 422,
  message: 'Not saved. Check the marked fields.',
  details: { problems },
});
