/** A failure that one line explains: shown as it is, without a stack. */
export class CommandError extends Error {
  /** @override */
  name = 'CommandError';
}

/**
 * Runs a command's body; a CommandError becomes one line and exit code 1.
 * @param {() => Promise<void>} body
 */
export async function runCommand(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof CommandError ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
