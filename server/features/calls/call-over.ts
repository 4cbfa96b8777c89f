import type { Call } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** The call ended between the moment its operator was recognised and the write: nothing is written. */
export class CallOver extends Error {
  override readonly name = 'CallOver';
}

/** Holds the call open until the transaction ends; throws CallOver when it is over already. */
export async function holdCall(tables: Tables, call: Call): Promise<void> {
  const current = await tables.calls.lock(call.id);
  if (!current || current.endedAt !== undefined) throw new CallOver(`The call ${call.id} is over.`);
}
