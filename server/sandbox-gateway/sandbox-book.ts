import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type CardBrand, type CardHabit, habitOfToken } from './test-cards.ts';

/** What the sandbox keeps. Numbers and security codes are read, checked and forgotten at once. */
export interface SandboxSession {
  readonly id: string;
  readonly returnTo: string;
  readonly locale: string;
  /** Given with the card that was typed, for one reading; undefined before and after it. */
  readonly reference: string | undefined;
  readonly card: SandboxCard | undefined;
}

export interface SandboxCard {
  readonly token: string;
  readonly brand: CardBrand;
  readonly lastFour: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

export interface SandboxCharge {
  readonly key: string;
  readonly value: number;
  readonly currency: string;
  readonly returnTo: string;
  readonly state: 'approved' | 'declined' | 'to-confirm' | 'not-confirmed' | 'withdrawn' | 'given-back';
  readonly reference: string;
  /** Names the bank's page, while it asks. */
  readonly confirmId: string;
}

interface Kept {
  readonly sessions: readonly SandboxSession[];
  readonly habits: Readonly<Record<string, CardHabit>>;
  readonly charges: readonly SandboxCharge[];
}

/** The sandbox's records: in memory, and in a file of its own when it has one. */
export class SandboxBook {
  readonly #path: string | undefined;
  readonly #sessions: Map<string, SandboxSession>;
  readonly #habits: Map<string, CardHabit>;
  readonly #charges: Map<string, SandboxCharge>;

  constructor(path: string | undefined) {
    this.#path = path;
    const kept = path && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Kept) : undefined;
    this.#sessions = new Map(kept?.sessions.map((session) => [session.id, session]));
    this.#habits = new Map(Object.entries({ ...habitOfToken, ...kept?.habits }));
    this.#charges = new Map(kept?.charges.map((charge) => [charge.key, charge]));
  }

  session = (id: string): SandboxSession | undefined => this.#sessions.get(id);
  charge = (key: string): SandboxCharge | undefined => this.#charges.get(key);
  habitOf = (token: string): CardHabit | undefined => this.#habits.get(token);
  toConfirm = (id: string): SandboxCharge | undefined =>
    this.charges().find(({ confirmId, state }) => confirmId === id && state === 'to-confirm');
  charges = (): readonly SandboxCharge[] => [...this.#charges.values()];

  saveSession(session: SandboxSession): void {
    this.#sessions.set(session.id, session);
    this.#write();
  }

  /** A token for a card that does this when it is charged. */
  newToken(habit: CardHabit): string {
    const token = `card-${newId()}`;
    this.#habits.set(token, habit);
    this.#write();
    return token;
  }

  saveCharge(charge: SandboxCharge): void {
    this.#charges.set(charge.key, charge);
    this.#write();
  }

  /** Whole or not at all, so that a killed process leaves a file that can be read. */
  #write(): void {
    if (this.#path === undefined) return;
    const kept: Kept = {
      sessions: [...this.#sessions.values()].slice(-1_000),
      habits: Object.fromEntries(this.#habits),
      charges: this.charges(),
    };
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(`${this.#path}.new`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${this.#path}.new`, this.#path);
  }
}

export const newId = (): string => randomBytes(16).toString('base64url');
