import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError } from './command-error.mjs';
import { inProject } from './project-root.mjs';

const lockFile = inProject('dist/.preparing');
const patienceMs = 900_000;

/**
 * Runs the body while no other process of this checkout installs or builds; waits for one that does.
 * @template T
 * @param {() => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function onlyOne(body) {
  mkdirSync(inProject('dist'), { recursive: true });
  const until = Date.now() + patienceMs;
  for (let told = false; !take(); told = true) {
    const holder = holderOf(lockFile);
    if (holder && !isAlive(holder)) release(holder);
    else if (Date.now() > until)
      throw new CommandError(
        `Process ${holder} has been preparing this checkout for 15 minutes. End it and run this again.`,
      );
    else {
      if (!told) console.log('Waiting for another command that prepares this checkout …');
      await sleep(200);
    }
  }
  try {
    return await body();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function take() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false; // somebody holds it
  }
}

/**
 * Takes away the lock of a dead process; renamed first, so that of two who notice only one does.
 * @param {number} holder
 */
function release(holder) {
  const aside = `${lockFile}.${process.pid}`;
  try {
    renameSync(lockFile, aside);
    if (holderOf(aside) !== holder)
      renameSync(aside, lockFile); // taken anew in between: give it back
    else rmSync(aside);
  } catch {
    // the other one was faster
  }
}

/** @param {string} path */
function holderOf(path) {
  try {
    return Number(readFileSync(path, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
