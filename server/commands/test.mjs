/** `npm test`: lint, types and every test but the soak; one summary and one line of counts at the end. */
import { readFileSync, rmSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { CommandError, runCommand } from './command-error.mjs';
import { requiredNode } from './pinned-node.mjs';
import { findPostgres } from './postgres.mjs';
import { inProject } from './project-root.mjs';
import { runProgram } from './run-program.mjs';

/** @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, remark: string }} Outcome */

const projects = ['unit', 'architecture', 'contract', 'integration', 'security', 'browser'];
const reportFile = inProject('dist/test-report.json');

await runCommand(async () => {
  if (Number(process.versions.node.split('.')[0]) < requiredNode)
    throw new CommandError(
      `The tests need Node ${requiredNode} and this is ${process.version}. Start them by "npm test".`,
    );
  const checks = await Promise.all([
    runCheck('Biome', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
    runCheck('Types', 'node_modules/typescript/bin/tsc', ['--noEmit']),
  ]);
  summarize([...checks, await runTests()], await leftOut());
});

/**
 * @param {string} name
 * @param {string} script
 * @param {readonly string[]} parameters
 * @returns {Promise<Outcome>}
 */
async function runCheck(name, script, parameters) {
  const start = Date.now();
  const { ok, output, ended } = await runProgram(process.execPath, [inProject(script), ...parameters]);
  if (!ok) process.stdout.write(`\n${name} ${ended}:\n${output}\n`);
  return { name, passed: Number(ok), failed: Number(!ok), skipped: 0, seconds: secondsSince(start), remark: '' };
}

/** @returns {Promise<Outcome>} */
async function runTests() {
  const start = Date.now();
  rmSync(reportFile, { force: true });
  const chosen = (await findChromium()) ? projects : projects.filter((name) => name !== 'browser');
  const vitest = [inProject('node_modules/vitest/vitest.mjs'), 'run', ...chosen.flatMap((name) => ['--project', name])];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const { ok, ended } = await runProgram(process.execPath, [...vitest, ...reporters], {
    show: true,
    timeoutMs: 3_600_000,
  });
  const counts = readReport();
  const unexplained = !ok && counts.failed === 0;
  return {
    name: 'Tests',
    ...counts,
    failed: counts.failed + Number(unexplained),
    seconds: secondsSince(start),
    remark: unexplained ? `vitest ${ended} although no test failed` : '',
  };
}

/** Counts of vitest's report; a file that could not even be loaded counts as one failure. */
function readReport() {
  try {
    /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
    const report = JSON.parse(readFileSync(reportFile, 'utf8'));
    const broken = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.every((it) => it.status !== 'failed'),
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }; // no report: vitest itself did not get that far
  }
}

async function leftOut() {
  const parts = [];
  if (!(await findChromium())) parts.push('the browser tests (no Chromium)');
  if (!findPostgres()) parts.push('the tests on PostgreSQL (no PostgreSQL 15 or newer)');
  return parts;
}

/**
 * @param {readonly Outcome[]} outcomes
 * @param {readonly string[]} notRun
 */
function summarize(outcomes, notRun) {
  console.log('\nSummary');
  for (const { name, failed, passed, skipped, seconds, remark } of outcomes) {
    const counts = name === 'Tests' ? `${passed} passed, ${failed} failed, ${skipped} skipped` : '';
    console.log(
      `  ${failed ? '✗' : '✓'} ${name.padEnd(6)} ${String(seconds).padStart(4)} s  ${counts} ${remark}`.trimEnd(),
    );
  }
  if (notRun.length > 0) console.log(`  ! NOT RUN: ${notRun.join(' and ')}`);
  const sum = (/** @type {'passed' | 'failed'} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
}

/** @param {number} start */
function secondsSince(start) {
  return Math.round((Date.now() - start) / 1000);
}
