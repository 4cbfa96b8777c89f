import { StorageError } from '../storage/errors.ts';
import { createAdmin } from './create-admin.ts';
import { runSubscriptionsCommand } from './run-subscriptions.ts';
import { runDemo, runServe } from './serve.ts';
import { StopLine } from './stop-line.ts';
import { verifyAuditCommand } from './verify-audit.ts';

/** A verb of the command line. `programDir` is the folder of the built program. */
export type Command = (args: readonly string[], programDir: string) => Promise<void>;

const commands: Readonly<Record<string, Command>> = {
  demo: runDemo,
  serve: runServe,
  'admin:create': createAdmin,
  'audit:verify': verifyAuditCommand,
  'subscriptions:run': runSubscriptionsCommand,
};

/** Runs the verb; what goes wrong in a way a person can mend is one line, and the exit code is 1. */
export async function runProgram([verb = 'demo', ...args]: readonly string[], programDir: string): Promise<void> {
  try {
    const command = Object.hasOwn(commands, verb) ? commands[verb] : undefined;
    if (!command) throw new StopLine(`There is no "${verb}" here. Say one of: ${Object.keys(commands).join(', ')}.`);
    await command(args, programDir);
  } catch (error) {
    console.error(error instanceof StopLine || error instanceof StorageError ? error.message : error);
    process.exitCode = 1;
    // Whatever had been opened before the failure would keep the process alive.
    setImmediate(() => process.exit(1));
  }
}
