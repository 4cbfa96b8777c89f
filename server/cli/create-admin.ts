import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { createStaff } from '../features/login/create-staff.ts';
import { openDeps } from './open-deps.ts';
import { StopLine } from './stop-line.ts';

const usage = 'npm run admin:create -- --email you@example.com --name "First Last" [--password-stdin]';

/** Makes an administrator, the first one of a new store included. Prints a password once unless one comes on standard input. */
export async function createAdmin(args: readonly string[]): Promise<void> {
  const { email, name, fromInput } = optionsOf(args);
  const password = fromInput
    ? (await text(process.stdin)).replace(/\r?\n$/, '')
    : randomBytes(15).toString('base64url');
  const deps = await openDeps('serve');
  try {
    const created = await createStaff(deps, { email, name, password, roles: ['admin'] });
    if (!created.ok) throw new StopLine(created.problem.message);
  } finally {
    await deps.storage.close();
  }
  console.log(`${email} is an administrator now.`);
  if (!fromInput) console.log(`Password, shown this once: ${password}`);
}

function optionsOf(args: readonly string[]): { email: string; name: string; fromInput: boolean } {
  const options = {
    email: { type: 'string' },
    name: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.email && values.name)
      return { email: values.email, name: values.name, fromInput: values['password-stdin'] ?? false };
  } catch {
    // An option that does not exist: said below, like one that is missing.
  }
  throw new StopLine(`Say it like this: ${usage}`);
}
