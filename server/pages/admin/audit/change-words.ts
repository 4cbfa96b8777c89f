import { callEndings, callOutcomes, callReasons, wrapUpCodes } from '../../../../shared/domain/call.ts';
import { sequenceIn, shownOrderNumber } from '../../../../shared/domain/order-number.ts';
import { staffRoles } from '../../../../shared/domain/permissions.ts';
import { knownReasons } from '../../../../shared/domain/price-reason.ts';
import type { AuditEntry, Details } from '../../../features/audit/read-entries.ts';
import { settingsSections } from '../../../features/settings/settings-input.ts';
import type { Formats } from '../../messages/formats.ts';
import type { Translator } from '../../messages/translator.ts';

interface Reader {
  readonly t: Translator;
  readonly formats: Pick<Formats, 'money' | 'number'>;
}

const mostLines = 3;

/** What an entry changed, or why it was refused, on one line; '' when its action says it all. */
export function changeWords({ t, formats }: Reader, entry: AuditEntry): string {
  const { action, details, lines } = entry;
  if (lines.length > 0) return lineWords(t, formats, lines);
  switch (action) {
    case 'call-started':
    case 'preparing-started':
      return joined([reasonWords(t, details.reason), text(details.reasonNote)]);
    case 'call-ended':
      return joined([
        endingWords(t, details.ending),
        outcomeWords(t, details.outcome),
        wrapUpWords(t, details.wrapUpCode),
      ]);
    case 'order-placed':
    case 'order-confirmed':
    case 'payment-approved':
    case 'price-expired':
      return orderWords(formats, details);
    case 'cart-price-changed':
    case 'cart-price-reverted':
      return priceWords({ t, formats }, details);
    case 'price-approved':
    case 'price-approved-first':
    case 'price-denied':
      return joined([orderWords(formats, details), text(details.comment)]);
    case 'price-reassigned':
      return joined([orderWords(formats, details), `${text(details.from)} → ${text(details.to)}`]);
    case 'refused':
      return joined([refusalWords(t, details.code), text(details.email), addressIn(details)]);
    case 'sign-in-refused':
      return t(details.disabled === true ? 'audit.accountOff' : 'audit.wrongPassword');
    case 'audit-verified':
    case 'audit-chain-verified':
      return checkWords(t, details);
    case 'settings-changed':
      return joined([sectionWords(t, details.section), differingMembers(details)]);
    case 'product-created':
    case 'product-changed':
      return joined([subjectOf(details), changedMembers(details), ...Object.keys(membersIn(details.skus))]);
    case 'category-changed':
    case 'pickup-point-created':
    case 'pickup-point-changed':
    case 'pickup-point-deleted':
      return joined([
        subjectOf(membersIn(details.after)) || subjectOf(membersIn(details.before)),
        differingMembers(details),
      ]);
    default:
      return joined([subjectOf(details), rolesWords(t, details.roles), changedMembers(details)]);
  }
}

/** The order that an entry is about: "HS-20913" and its page. */
export function orderOf({ details }: AuditEntry): { readonly id: string; readonly number: string } | undefined {
  const id = text(details.orderId);
  const sequence = sequenceIn(id);
  return sequence === undefined ? undefined : { id, number: shownOrderNumber(sequence) };
}

/** Why somebody was stopped; a code that this version does not know as it is kept. */
export function refusalWords(t: Translator, code: unknown): string {
  const known = refusals.find((it) => it === code);
  return known ? t(`audit.refusal.${known}`) : text(code);
}

export const reasonWords = (t: Translator, reason: unknown): string => {
  const known = callReasons.find((it) => it === reason);
  return known ? t(`admin.reason.${known}`) : text(reason);
};
export const endingWords = (t: Translator, ending: unknown): string => {
  const known = callEndings.find((it) => it === ending);
  return known ? t(`audit.ending.${known}`) : text(ending);
};
export const outcomeWords = (t: Translator, outcome: unknown): string => {
  const known = callOutcomes.find((it) => it === outcome);
  return known ? t(`audit.outcome.${known}`) : text(outcome);
};
export const wrapUpWords = (t: Translator, code: unknown): string => {
  const known = wrapUpCodes.find((it) => it === code);
  return known ? t(`audit.wrapUp.${known}`) : text(code);
};

const refusals = [
  'right-missing',
  'CHK003',
  'price-refused',
  'own-price',
  'not-asked',
  'approved-already',
  'signed-out',
  'not-while-acting',
  'call-changed',
  'form-expired',
  'other-site',
  'unknown-customer',
  'staff-account',
  'own-account',
  'customer-disabled',
  'consent-withdrawn',
  'reason-missing',
  'last-admin',
  'no-order',
  'cart-edited-elsewhere',
] as const;

function lineWords(t: Translator, { number }: Reader['formats'], lines: AuditEntry['lines']): string {
  const shown = lines
    .slice(0, mostLines)
    .map(({ reference, from, to }) => `${reference} ${number(from)} → ${number(to)}`);
  const more = lines.length - shown.length;
  return joined([...shown, more > 0 ? t('audit.moreLines', { count: more }) : '']);
}

function orderWords(formats: Reader['formats'], details: Details): string {
  const sequence = sequenceIn(text(details.orderId));
  const order = sequence === undefined ? text(details.orderId) : shownOrderNumber(sequence);
  const { value } = details;
  return typeof value === 'number' ? `${order}, ${formats.money(value)}` : order;
}

/** "HS-COF-101 $24.00 → $21.60, Price match, “as agreed”" */
function priceWords({ t, formats }: Reader, details: Details): string {
  const money = (amount: unknown): string => (typeof amount === 'number' ? formats.money(amount) : '');
  const now = money(details.price) || money(details.total) || money(details.ownPrice);
  const reason = knownReasons.find((it) => it === details.reason);
  const why = reason ? t(`priceReason.${reason}`) : text(details.reason);
  return joined([`${text(details.reference)} ${money(details.before)} → ${now}`.trim(), why, text(details.note)]);
}

function rolesWords(t: Translator, roles: unknown): string {
  if (!Array.isArray(roles)) return '';
  const held = staffRoles.filter((role) => roles.includes(role));
  return new Intl.ListFormat(t.locale).format(held.map((role) => t(`admin.role.${role}`)));
}

function checkWords(t: Translator, { rows, broken }: Details): string {
  const count = typeof rows === 'number' ? t('audit.checked', { count: rows }) : '';
  return joined([count, broken === undefined ? '' : t('audit.isBroken')]);
}

/** "POST /api/sessions": what was asked for, where that is an address. */
const addressIn = ({ what }: Details): string => (text(what).includes('/') ? text(what) : '');

/** Whom or what it is about, when that is no customer. */
const subjectOf = ({ name, email, key, number, fileName }: Details): string =>
  text(name) || text(email) || text(key) || text(number) || text(fileName);

/** Names of the members of an account that changed, as the account has them. */
const changedMembers = ({ changed }: Details): string =>
  typeof changed === 'object' && changed !== null ? Object.keys(changed).join(', ') : '';

const sectionWords = (t: Translator, section: unknown): string => {
  const known = settingsSections.find((it) => it === section);
  return known ? t(`settings.${known}`) : text(section);
};

/** Names of the members that were one thing before and are another after. */
function differingMembers({ before, after }: Details): string {
  const [was, is] = [membersIn(before), membersIn(after)];
  if (before === undefined || after === undefined) return '';
  return Object.keys(is)
    .filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
    .join(', ');
}

const membersIn = (value: unknown): Details => (typeof value === 'object' && value !== null ? { ...value } : {});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(', ');
