import type { Deps } from '../../server/deps.ts';
import { hashPassword } from '../../server/features/login/passwords.ts';
import type { Customer, Staff } from '../../server/storage/records.ts';
import type { StaffRole } from '../../shared/domain/permissions.ts';

export const testPassword = 'harbor-demo';

let hashed: Promise<string> | undefined;
const passwordHash = (): Promise<string> => {
  hashed ??= hashPassword(testPassword);
  return hashed;
};

let people = 0;

export async function aStaff(email: string, roles: readonly StaffRole[], changes: Partial<Staff> = {}): Promise<Staff> {
  people += 1;
  return {
    id: `staff-${people}`,
    email,
    firstName: 'Nadia',
    lastName: 'Brandt',
    roles,
    passwordHash: await passwordHash(),
    disabled: false,
    createdAt: 1,
    ...changes,
  };
}

/** A Retail customer who allows phone help and can sign in. */
export async function aCustomer(email: string, changes: Partial<Customer> = {}): Promise<Customer> {
  people += 1;
  return {
    id: `customer-${people}`,
    number: `C-${10_000 + people}`,
    email,
    firstName: 'Maren',
    lastName: 'Holloway',
    company: '',
    phone: '+15035550142',
    documentType: '',
    document: '',
    level: 'retail',
    phoneHelpSince: 1,
    disabled: false,
    passwordHash: await passwordHash(),
    locale: 'en',
    createdAt: 1,
    updatedAt: 1,
    ...changes,
  };
}

/** The people that most tests need; e-mails begin with what they are. */
export async function seedPeople({ storage }: Deps): Promise<void> {
  const staff = await Promise.all([
    aStaff('operator@store.test', ['operator']),
    aStaff('operator2@store.test', ['operator'], { firstName: 'Tomas', lastName: 'Okafor' }),
    aStaff('restricted@store.test', ['operator-restricted']),
    aStaff('approver@store.test', ['approver'], { firstName: 'Elena', lastName: 'Sousa' }),
    aStaff('admin@store.test', ['admin'], { firstName: 'Priya', lastName: 'Raman' }),
    aStaff('former@store.test', ['operator'], { disabled: true }),
  ]);
  const customers = await Promise.all([
    aCustomer('maren@store.test'),
    aCustomer('wade@store.test', { firstName: 'Wade', lastName: 'Wilson' }),
    aCustomer('trade@store.test', { firstName: 'Maria', lastName: 'Anders', company: 'Alfreds', level: 'trade' }),
    aCustomer('no-consent@store.test', { firstName: 'Ana', lastName: 'Souza', phoneHelpSince: undefined }),
    aCustomer('blocked@store.test', { disabled: true }),
  ]);
  await storage.tx(async (tables) => {
    for (const person of staff) await tables.staff.save(person);
    for (const person of customers) await tables.customers.save(person);
  });
}
