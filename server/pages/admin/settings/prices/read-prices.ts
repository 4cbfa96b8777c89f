import { fold } from '../../../../../shared/domain/fold.ts';
import type { BasisPoints } from '../../../../../shared/domain/percent.ts';
import { allows, type StaffRole, staffRoles } from '../../../../../shared/domain/permissions.ts';
import type { PriceGuards } from '../../../../../shared/domain/price-guards.ts';
import { knownReasons, type PriceReason } from '../../../../../shared/domain/price-reason.ts';
import { type DecimalSign, plainMoney, readMoney } from '../../../../../shared/domain/read-money.ts';
import type { PriceSettingProblem } from '../../../../features/manual-prices/price-settings.ts';
import type { ManualPriceSettings } from '../../../../storage/records.ts';
import { percentIn, percentText } from '../percent-field.ts';

/** The form as it is typed. */
export interface PricesInput {
  readonly allowed: boolean;
  readonly reasonDemanded: boolean;
  readonly days: string;
  readonly minimumMargin: string;
  readonly orderPercent: string;
  readonly orderAmount: string;
  readonly roles: readonly RoleInput[];
  readonly reasons: readonly ReasonInput[];
}
export interface RoleInput {
  readonly role: StaffRole;
  readonly below: string;
  readonly above: string;
}
export interface ReasonInput {
  readonly id: string;
  readonly label: string;
  readonly isOffered: boolean;
  readonly needsNote: boolean;
  readonly allowsFree: boolean;
}

/** Those whose limits count. */
export const pricingRoles = staffRoles.filter((role) => allows([role], 'change-prices'));
/** The row of a reason that is not made yet. */
export const newReasonId = '';

export function inputOf(settings: ManualPriceSettings, currency: string, sign: DecimalSign): PricesInput {
  const { guards, reasons } = settings;
  const percent = (value: BasisPoints | undefined) => percentText(value, sign);
  const { amount, basisPoints } = guards.orderLimit ?? {};
  return {
    allowed: settings.allowed,
    reasonDemanded: settings.reasonDemanded,
    days: String(settings.decideWithinDays),
    minimumMargin: percent(guards.minimumMargin),
    orderPercent: percent(basisPoints),
    orderAmount: amount === undefined ? '' : plainMoney(amount, currency, sign),
    roles: pricingRoles.map((role) => ({
      role,
      below: percent(guards.roleLimits[role]?.below),
      above: percent(guards.roleLimits[role]?.above),
    })),
    reasons: [...reasons.map((it) => ({ ...it, isOffered: true })), ...unused(reasons), blankReason],
  };
}

const unused = (reasons: readonly PriceReason[]): readonly ReasonInput[] =>
  knownReasons
    .filter((id) => !reasons.some((reason) => reason.id === id))
    .map((id) => ({ id, label: '', isOffered: false, needsNote: id === 'other', allowsFree: id === 'free-item' }));

const blankReason = { id: newReasonId, label: '', isOffered: false, needsNote: false, allowsFree: false };

/** The fields as they were sent; the reasons by their place. */
export function sentInput(fields: URLSearchParams): PricesInput {
  const text = (name: string) => fields.get(name) ?? '';
  const isTicked = (name: string) => fields.get(name) === 'yes';
  return {
    allowed: isTicked('allowed'),
    reasonDemanded: isTicked('reasonDemanded'),
    days: text('days'),
    minimumMargin: text('minimumMargin'),
    orderPercent: text('orderPercent'),
    orderAmount: text('orderAmount'),
    roles: pricingRoles.map((role) => ({ role, below: text(`below.${role}`), above: text(`above.${role}`) })),
    reasons: fields.getAll('reason').map((id, place) => ({
      id,
      label: text(`label.${place}`),
      isOffered: isTicked(`offered.${place}`),
      needsNote: isTicked(`note.${place}`),
      allowsFree: isTicked(`free.${place}`),
    })),
  };
}

/** By the name of the field. */
export type PriceProblems = ReadonlyMap<string, PriceSettingProblem['code']>;

export interface ReadPrices {
  readonly settings: ManualPriceSettings;
  /** What cannot be read. Then the settings are not to be kept. */
  readonly problems: PriceProblems;
}

/** An empty limit is none. A reason of the store's own without words is taken away. */
export function readPrices(input: PricesInput, currency: string, signs: readonly DecimalSign[]): ReadPrices {
  const problems = new Map<string, PriceSettingProblem['code']>();
  const percent = (name: string, text: string) => percentIn(text, signs, () => problems.set(name, 'percent'));
  const amount = (): number | undefined => {
    if (input.orderAmount.trim() === '') return undefined;
    const read = readMoney(input.orderAmount, currency, signs);
    if (!read.ok) problems.set('orderAmount', 'amount');
    return read.ok ? read.value : undefined;
  };
  const days = /^\s*\d{1,4}\s*$/.test(input.days) ? Number(input.days) : Number.NaN;
  const orderLimit = { amount: amount(), basisPoints: percent('orderPercent', input.orderPercent) };
  const roleLimits: PriceGuards['roleLimits'] = Object.fromEntries(
    input.roles.flatMap(({ role, below, above }) => {
      const limit = { below: percent(`below.${role}`, below), above: percent(`above.${role}`, above) };
      return limit.below === undefined && limit.above === undefined ? [] : [[role, limit]];
    }),
  );
  const guards: PriceGuards = {
    minimumMargin: percent('minimumMargin', input.minimumMargin),
    roleLimits,
    ...(orderLimit.amount === undefined && orderLimit.basisPoints === undefined ? {} : { orderLimit }),
  };
  const { allowed, reasonDemanded } = input;
  const reasons = reasonsOf(input.reasons);
  return { settings: { allowed, reasonDemanded, reasons, guards, decideWithinDays: days }, problems };
}

function reasonsOf(rows: readonly ReasonInput[]): readonly PriceReason[] {
  const kept = rows.filter(({ id, label, isOffered }) => (isKnown(id) ? isOffered : label.trim() !== ''));
  const taken = new Set(kept.map(({ id }) => id));
  return kept.map(({ id, label, needsNote, allowsFree }) => ({
    id: id === newReasonId ? freeId(label, taken) : id,
    label: label.trim(),
    needsNote,
    allowsFree,
  }));
}

export const isKnown = (id: string): boolean => knownReasons.some((known) => known === id);

/** "Loyal customer" → "loyal-customer", with a number where a reason has that already. */
function freeId(label: string, taken: ReadonlySet<string>): string {
  const plain =
    fold(label)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'reason';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(id) && !isKnown(id)) return id;
  }
}

/** The verb's problems stand at paths of the settings; the form's fields have names. */
export function namedProblems(
  problems: readonly PriceSettingProblem[],
  input: PricesInput,
  settings: ManualPriceSettings,
): PriceProblems {
  return new Map(problems.map(({ at, code }) => [nameOf(at, input, settings), code]));
}

function nameOf(at: string, input: PricesInput, settings: ManualPriceSettings): string {
  const [, place] = /^reasons\.(\d+)/.exec(at) ?? [];
  if (place !== undefined) {
    const wrong = settings.reasons[Number(place)];
    return `label.${input.reasons.findIndex(({ id, label }) => id === wrong?.id || (id === newReasonId && label.trim() === wrong?.label))}`;
  }
  const [, role, side] = /^guards\.roleLimits\.([^.]+)\.(below|above)$/.exec(at) ?? [];
  if (role !== undefined) return `${side}.${role}`;
  return fieldNames[at] ?? at;
}

const fieldNames: Readonly<Partial<Record<string, string>>> = {
  'guards.minimumMargin': 'minimumMargin',
  'guards.orderLimit.basisPoints': 'orderPercent',
  'guards.orderLimit.amount': 'orderAmount',
  decideWithinDays: 'days',
};
