import type { CartLine, SharingSettings } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

export interface HeldLines {
  readonly lines: readonly CartLine[];
  /** `uniqueId`s of lines whose price of a link holds no more. */
  readonly lost: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/**
 * The lines without those manual prices that came with a link and hold no more: the link has ended, or as many orders as the store
 * allows have them (security rule 16). Such a line costs what its owner pays anyway.
 */
export async function withHeldPrices(
  tables: Tables,
  sharing: SharingSettings,
  lines: readonly CartLine[],
  now: number,
): Promise<HeldLines> {
  const ended = new Set<string>();
  for (const id of sharesIn(lines)) if (!(await pricesHold(tables, sharing, id, now))) ended.add(id);
  if (ended.size === 0) return { lines, lost: none };
  const isLost = ({ manual }: CartLine): boolean => manual?.shareId !== undefined && ended.has(manual.shareId);
  return {
    lines: lines.map((line) => (isLost(line) ? { ...line, manual: undefined } : line)),
    lost: new Set(lines.filter(isLost).map(({ uniqueId }) => uniqueId)),
  };
}

/** Holds the links whose prices are in the cart until the transaction ends, so that no two orders take the last of them. */
export async function lockSharedPrices(tables: Tables, lines: readonly CartLine[]): Promise<void> {
  for (const id of sharesIn(lines)) await tables.shares.lock(id);
}

/** One order for everybody, so that two transactions never wait for each other. */
const sharesIn = (lines: readonly CartLine[]): readonly string[] =>
  [...new Set(lines.flatMap(({ manual }) => manual?.shareId ?? []))].toSorted();

/** A revoked link's copies stay as they are. */
async function pricesHold(tables: Tables, sharing: SharingSettings, id: string, now: number): Promise<boolean> {
  const share = await tables.shares.byId(id);
  return share !== undefined && share.expiresAt > now && (await tables.shares.heldPrices(id)) < sharing.pricedOrders;
}
