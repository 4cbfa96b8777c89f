import { existsSync } from 'node:fs';
import { CommandError } from './command-error.mjs';
import { inProject } from './project-root.mjs';
import { runProgram } from './run-program.mjs';

export const requiredNode = 24;

/** Path of the Node that the project's own packages bring for this machine, if it was installed. */
export function pinnedNode() {
  const { platform, arch } = process;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  const places = [`node-${platform === 'win32' ? 'win' : platform}-${arch}`, `node-bin-${platform}-${arch}`];
  return places.map((name) => inProject('node_modules', name, 'bin', file)).find((path) => existsSync(path));
}

/**
 * The Node that runs everything but these commands: the project's own, else the one running now if it is new enough.
 * @returns {Promise<string>}
 */
export async function projectNode() {
  const pinned = pinnedNode();
  if (pinned) {
    const { ok, output } = await runProgram(pinned, ['--version'], { timeoutMs: 20_000 });
    if (ok && major(output) >= requiredNode) return pinned;
  }
  if (major(process.version) >= requiredNode) return process.execPath;
  throw new CommandError(
    `Node ${requiredNode} is needed and this is ${process.version}; npm did not bring one for ${process.platform} ${process.arch}. Install Node ${requiredNode} and run this again.`,
  );
}

/** @param {string} version as in "v24.1.0" */
const major = (version) => Number(/^v(\d+)\./.exec(version.trim())?.[1] ?? 0);
