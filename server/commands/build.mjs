import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { CommandError } from './command-error.mjs';
import { inProject } from './project-root.mjs';
import { runProgram } from './run-program.mjs';

const stampFile = inProject('dist/.built');
const sourceFolders = ['extension', 'server', 'shared'];
const sourceFiles = ['package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const products = ['dist/server/main.js', 'dist/pages/store.css', 'dist/chrome/manifest.json'];
const builds = [
  { what: 'store server and its pages', parameters: ['build'] },
  { what: 'extension', parameters: ['build', '--mode', 'chrome'] },
];

/**
 * Builds pages, server and extension when a source differs from what the last build saw.
 * @param {string} node
 */
export async function ensureBuild(node) {
  const digest = sourcesDigest();
  if (products.every((path) => existsSync(inProject(path))) && readStamp() === digest) return;
  console.log('Building the store server and the extension …');
  rmSync(stampFile, { force: true });
  const vite = inProject('node_modules/vite/bin/vite.js');
  const done = await Promise.all(
    builds.map(({ parameters }) => runProgram(node, [vite, ...parameters, '--logLevel', 'warn'])),
  );
  const failed = done.findIndex(({ ok }) => !ok);
  if (failed >= 0) {
    process.stderr.write(done[failed]?.output ?? '');
    throw new CommandError(`The ${builds[failed]?.what} did not build: vite ${done[failed]?.ended}.`);
  }
  writeFileSync(stampFile, digest);
}

/** Contents, not dates: a fresh checkout of the same sources needs no build. */
function sourcesDigest() {
  const hash = createHash('sha256');
  const listed = sourceFolders.flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).map((name) => inProject(folder, name)),
  );
  for (const path of [
    ...listed.filter((path) => statSync(path).isFile()).sort(),
    ...sourceFiles.map((file) => inProject(file)),
  ])
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}
