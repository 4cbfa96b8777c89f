/**
 * Brings a checkout to the point where the script after it can run: `prepare start` or `prepare test`.
 * Runs before anything is installed, on Node 20 and newer, so it uses nothing but Node.
 */
import { ensureBuild } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { CommandError, runCommand } from './command-error.mjs';
import { onlyOne } from './only-one.mjs';
import { ensurePackages } from './packages.mjs';
import { projectNode } from './pinned-node.mjs';
import { ensurePostgres } from './postgres.mjs';
import { isContinuousIntegration } from './project-root.mjs';

await runCommand(async () => {
  const task = process.argv[2];
  if (task !== 'start' && task !== 'test') throw new CommandError('Say what to prepare: start or test.');
  await onlyOne(async () => {
    await ensurePackages({ withDevelopment: task === 'test' });
    const node = await projectNode();
    if (task === 'test') await ensureTestPrograms(node);
    await ensureBuild(node);
  });
});

/**
 * Browser and database of the tests. Without one its tests are left out, loudly; under CI nothing may be missing.
 * @param {string} node
 */
async function ensureTestPrograms(node) {
  const missing = [];
  if (!(await ensureChromium(node))) missing.push('Chromium (install it, or name it in CHROMIUM_PATH)');
  if (!(await ensurePostgres())) missing.push('PostgreSQL 15 or newer (initdb and postgres, in PATH)');
  if (missing.length === 0) return;
  const line = `Not found on this machine and not installable here: ${missing.join('; ')}.`;
  if (isContinuousIntegration) throw new CommandError(line);
  console.warn(`\n! ${line} The tests that need it are left out.\n`);
}
