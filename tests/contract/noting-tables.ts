import type { Tables } from '../../server/storage/storage.ts';

/** "orders.insert", "carts.byId" … */
export const verbsOf = (tables: Tables): ReadonlySet<string> =>
  new Set(Object.entries(tables).flatMap(([name, table]) => Object.keys(table).map((verb) => `${name}.${verb}`)));

/** The same tables; the names of the verbs that are used are put into `called`. */
export function notingTables(tables: Tables, called: Set<string>): Tables {
  const noting = (name: string, table: object) =>
    new Proxy(table, {
      get(target, verb, receiver) {
        called.add(`${name}.${String(verb)}`);
        return Reflect.get(target, verb, receiver);
      },
    });
  const entries = Object.entries(tables).map(([name, table]) => [name, noting(name, table)]);
  return Object.fromEntries(entries) as Tables;
}
