import { join } from 'node:path';
import { createApp } from '../app.ts';
import { openBrowser } from '../commands/open-browser.ts';
import type { Deps } from '../deps.ts';
import { createGateway } from '../features/payments/gateway-client.ts';
import { startSandbox } from '../sandbox-gateway/start-sandbox.ts';
import { demoAppKey, demoPassword } from '../storage/demo/demo-accounts.ts';
import { isDemo, NotEmptyError, seedDemo } from '../storage/demo/seed-demo.ts';
import { staffRows } from '../storage/demo/staff.ts';
import { listen } from './listen.ts';
import { openDeps } from './open-deps.ts';
import { StopLine } from './stop-line.ts';

/** `npm start`: the demo store, on this computer only. */
export async function runDemo(_args: readonly string[], programDir: string): Promise<void> {
  const deps = await withSandbox(await openDeps('demo'));
  await seed(deps);
  await listen(await createApp(deps), deps);
  const address = deps.config.origins[0] ?? '';
  console.log(welcome(address, deps.gateway?.origin ?? ''));
  const { dataDir } = deps.config;
  const extension = join(programDir, '../chrome');
  const opened = await openBrowser({ address: `${address}/login`, dataDir, extension, environment: process.env });
  console.log(
    opened.opened
      ? 'A browser with the toolbar is open. Close it as you like; the store runs on.'
      : `No browser was opened: ${opened.because}. Load the extension from ${extension}.`,
  );
}

/** `npm run serve`: a store of one's own. */
export async function runServe(): Promise<void> {
  const deps = await openDeps('serve');
  if (await isDemo(deps.storage.read)) {
    await deps.storage.close();
    throw new StopLine('This database holds the demo store. Set DATA_DIR or DATABASE_URL to another one.');
  }
  await listen(await createApp(deps), deps);
  console.log(`The store answers at ${deps.config.origins[0]}`);
}

/** Cards go to a sandbox of this process, unless another gateway is named. */
async function withSandbox(deps: Deps): Promise<Deps> {
  if (deps.gateway) return deps;
  const { dataDir, port } = deps.config;
  const sandbox = await startSandbox({ port: port + 1, file: join(dataDir, 'sandbox-gateway.json') });
  return { ...deps, gateway: createGateway({ url: sandbox.origin, key: sandbox.key }) };
}

async function seed(deps: Deps): Promise<void> {
  try {
    await seedDemo(deps);
  } catch (error) {
    throw error instanceof NotEmptyError ? new StopLine(error.message) : error;
  }
}

const welcome = (address: string, gateway: string): string =>
  [
    '',
    `Store      ${address}`,
    `Login      ${address}/login`,
    `Dashboard  ${address}/admin`,
    `Cards      ${gateway}, test cards only: 4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined`,
    '',
    `Accounts, password ${demoPassword}:`,
    ...staffRows.map(({ email, firstName, lastName }) => `  ${email.padEnd(36)} ${firstName} ${lastName}`),
    '  wade@example.com                     a customer, Retail',
    '  maria.anders@example.com             a customer, Trade',
    '  maren.holloway@northlinecafe.example a customer, Trade Plus',
    `App key ${demoAppKey.key}, token ${demoAppKey.token}`,
    '',
  ].join('\n');
