import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../../server/storage/open.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { aCustomer } from '../contract/person-records.ts';
import { type Percentiles, percentilesOf } from './load.ts';

/** How a customer is asked for on the phone. Each draws its question from the customers that there are. */
const questions = {
  'last name, its beginning': (place) => surnameOf(place).slice(0, 4),
  'e-mail, its beginning': (place) => `${emailOf(place).slice(0, 8)}`,
  'customer number, exact': (place) => numberOf(place),
  'e-mail, exact': (place) => emailOf(place),
  'phone, last four digits': (place) => phoneOf(place).slice(-4),
  'two words': (place) => `${firstNameOf(place)} ${surnameOf(place)}`,
  'part of a company': (place) => companyOf(place).slice(2, 8),
} as const satisfies Readonly<Record<string, (place: number) => string>>;
export type Asked = keyof typeof questions;
export const askedForms = Object.keys(questions) as readonly Asked[];
export type SearchTimes = Readonly<Record<Asked, Percentiles>>;

const asksOfEach = 200;
const shown = 20;
const perTransaction = 2_000;

/** Fills a database of its own with so many customers and asks it. */
export async function measureSearch(customers: number, databaseUrl?: string): Promise<SearchTimes> {
  const dataDir = await mkdtemp(join(tmpdir(), 'telesales-bench-'));
  const storage = await openStorage({ dataDir, databaseUrl, bodyLimitMs: 60_000 });
  try {
    await fill(storage, customers);
    const times: Partial<Record<Asked, Percentiles>> = {};
    for (const asked of askedForms) times[asked] = await ask(storage, asked, customers);
    return times as SearchTimes; // every form was asked
  } finally {
    await storage.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function fill(storage: Storage, customers: number): Promise<void> {
  for (let from = 0; from < customers; from += perTransaction)
    await storage.tx(async (tables) => {
      for (let place = from; place < Math.min(from + perTransaction, customers); place += 1)
        await tables.customers.save(
          aCustomer({
            id: `b${String(place).padStart(9, '0')}`,
            number: numberOf(place),
            email: emailOf(place),
            firstName: firstNameOf(place),
            lastName: surnameOf(place),
            company: companyOf(place),
            phone: phoneOf(place),
          }),
        );
    });
}

async function ask(storage: Storage, asked: Asked, customers: number): Promise<Percentiles> {
  const times: number[] = [];
  for (let turn = 0; turn < asksOfEach; turn += 1) {
    const place = scatter(turn + 1) % customers;
    const start = performance.now();
    const found = await storage.read.customers.search(questions[asked](place), shown);
    times.push(performance.now() - start);
    if (found.length === 0) throw new Error(`"${questions[asked](place)}" finds nobody among ${customers}.`);
  }
  return percentilesOf(times);
}

/** The same customers in every run: a multiplicative scatter instead of chance. */
const scatter = (place: number): number => (place * 2_654_435_761) % 4_294_967_296;

const syllables =
  'ba be bi bo bu da de di do du ga go ka ke ki la le li lo lu ma me mi mo na ne no ra re ri ro sa se so ta te ti to va vi'.split(
    ' ',
  );
function word(seed: number, length: number): string {
  let rest = scatter(seed);
  let made = '';
  for (let part = 0; part < length; part += 1) {
    made += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return `${made.charAt(0).toUpperCase()}${made.slice(1)}`;
}
const firstNameOf = (place: number): string => word(place % 997, 2);
/** As with real names, some are common: about 25 bear one where there are a million. */
const surnameOf = (place: number): string => word(1_000 + (scatter(place) % 40_009), 4);
const companyOf = (place: number): string => `${word(50_000 + (scatter(place + 7) % 200_003), 4)} Trading`;
const numberOf = (place: number): string => `C-${1_000_000 + place}`;
const emailOf = (place: number): string => `${surnameOf(place)}.${place}@example.com`.toLowerCase();
const phoneOf = (place: number): string => `+1503${String(scatter(place) % 10_000_000).padStart(7, '0')}`;
