import type { CustomerMembers } from '../../../shared/api/master-data-documents.ts';
import type { CustomerInput, CustomerTextField } from '../../../shared/domain/customer-fields.ts';
import { longestName } from '../../../shared/domain/customer-fields.ts';
import { isLevel, type Level, levels, visitorLevel } from '../../../shared/domain/level.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import { chooseLocale } from '../../pages/messages/locale.ts';
import type { Profile } from '../customers/customer-more.ts';
import { memberInvalid, memberUnknown } from './master-data-problems.ts';

/** What a client sent of a customer, in our own words. */
export interface SentCustomer {
  readonly input: CustomerInput;
  readonly level: Level | undefined;
  readonly profile: Profile;
}

/** Members that people type: VTEX's name of each, and ours. */
const textMembers = [
  ['email', 'email'],
  ['firstName', 'firstName'],
  ['lastName', 'lastName'],
  ['phone', 'phone'],
  ['homePhone', 'homePhone'],
  ['businessPhone', 'corporatePhone'],
  ['corporatePhone', 'corporatePhone'],
  ['documentType', 'documentType'],
  ['document', 'document'],
  ['corporateName', 'company'],
  ['tradeName', 'tradeName'],
  ['corporateDocument', 'corporateDocument'],
  ['stateRegistration', 'stateRegistration'],
] as const satisfies readonly (readonly [keyof CustomerMembers, CustomerTextField])[];

/** VTEX's names by ours, for what is said of a member. */
export const wireNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(textMembers.map(([theirs, ours]) => [ours, theirs])),
  level: 'priceTables',
};

const ownMembers = [
  'isCorporate',
  'isNewsletterOptIn',
  'localeDefault',
  'nickName',
  'birthDate',
  'gender',
  'priceTables',
];

/** Written by the server alone; clients send them back with a document that they read. */
export const serverMembers = [
  ...['id', 'accountId', 'accountName', 'dataEntityId', 'createdBy', 'createdIn', 'updatedBy', 'updatedIn'],
  ...['lastInteractionBy', 'lastInteractionIn', 'followers', 'tags', 'auto_filter'],
];

const known = new Set<string>([...textMembers.map(([theirs]) => theirs), ...ownMembers, ...serverMembers, 'userId']);

/** Refuses members that no customer has: leaving them out would lose what somebody meant to keep. */
export function sentCustomer(body: CustomerMembers, companyNow: string): Result<SentCustomer> {
  const unknown = Object.keys(body).filter((name) => !known.has(name));
  if (unknown.length > 0) return refused(memberUnknown('CL', unknown));
  const input: Partial<Record<CustomerTextField, string>> = {};
  for (const [theirs, ours] of textMembers) {
    const value = body[theirs];
    if (value !== undefined) input[ours] = value ?? '';
  }
  const problem = corporateProblem(body, plainLine(input.company ?? companyNow));
  if (problem) return refused(problem);
  const level = levelOf(body.priceTables);
  if (!level.ok) return level;
  const profile = profileOf(body);
  return profile.ok ? ok({ input, level: level.value, profile: profile.value }) : profile;
}

/** Whether somebody is a company follows from the company's name. */
function corporateProblem({ isCorporate }: CustomerMembers, company: string): Problem | undefined {
  if (typeof isCorporate !== 'boolean' || isCorporate === (company !== '')) return undefined;
  return memberInvalid(
    'isCorporate',
    isCorporate ? 'A company needs corporateName.' : 'Send corporateName null for a person.',
  );
}

function levelOf(priceTables: string | null | undefined): Result<Level | undefined> {
  if (priceTables === undefined) return ok(undefined);
  const level = priceTables?.trim() || visitorLevel;
  return isLevel(level) ? ok(level) : refused(memberInvalid('priceTables', `Write one of ${levels.join(', ')}.`));
}

function profileOf(body: CustomerMembers): Result<Profile> {
  const { localeDefault, isNewsletterOptIn: newsletter } = body;
  const texts: { nickName?: string; gender?: string } = {};
  for (const name of ['nickName', 'gender'] as const) {
    const value = body[name];
    if (value === undefined) continue;
    texts[name] = plainLine(value ?? '');
    if ([...texts[name]].length > longestName)
      return refused(memberInvalid(name, `Write ${longestName} characters at most.`));
  }
  const birthDate = body.birthDate === undefined ? undefined : dayOf(body.birthDate ?? '');
  if (birthDate !== undefined && !birthDate.ok) return birthDate;
  return ok({
    ...texts,
    ...(birthDate && { birthDate: birthDate.value }),
    ...(localeDefault && { locale: chooseLocale({ accepted: localeDefault }) }),
    ...(typeof newsletter === 'boolean' && { newsletter }),
  });
}

/** "1992-11-17", with a time of day that means nothing. */
function dayOf(text: string): Result<string> {
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.Z+-]*)?$/.exec(text.trim()) ?? [];
  if (text.trim() === '') return ok('');
  const date = new Date(`${day}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return isReal ? ok(day) : refused(memberInvalid('birthDate', 'Write a day such as 1992-11-17.'));
}
