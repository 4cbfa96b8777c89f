import { firstRow, type Query, type Row } from '../query.ts';
import { names, sql } from '../sql.ts';
import type { CallerTable } from '../storage.ts';
import { callColumns, callOf } from './call-table.ts';
import { customerColumnNames, customerOf } from './customer-columns.ts';
import { loginColumns, loginOf } from './login-table.ts';
import { sessionColumns, sessionOf } from './session-table.ts';
import { staffColumns, staffOf } from './staff-table.ts';

export function callerTable(query: Query): CallerTable {
  return {
    async find(loginTokenHash, sessionTokenHash) {
      const found = await firstRow(
        query.rows(
          sql`SELECT ${everyColumn} FROM (SELECT 1 AS request) AS r
              LEFT JOIN logins AS l ON l.token_hash = ${loginTokenHash}
              LEFT JOIN staff AS st ON st.id = l.staff_id
              LEFT JOIN customers AS c ON c.id = l.customer_id
              LEFT JOIN sessions AS s ON s.token_hash = ${sessionTokenHash}
              LEFT JOIN calls AS k ON k.id = s.call_id
              LEFT JOIN customers AS kc ON kc.id = k.customer_id`,
        ),
      );
      return {
        login: part(found, 'l_', loginColumns, loginOf),
        staff: part(found, 'st_', staffColumns, staffOf),
        customer: part(found, 'c_', customerColumnNames, customerOf),
        session: part(found, 's_', sessionColumns, sessionOf),
        call: part(found, 'k_', callColumns, callOf),
        callCustomer: part(found, 'kc_', customerColumnNames, customerOf),
      };
    },
  };
}

const everyColumn = sql`${names(loginColumns, 'l', 'l_')}, ${names(staffColumns, 'st', 'st_')},
  ${names(customerColumnNames, 'c', 'c_')}, ${names(sessionColumns, 's', 's_')}, ${names(callColumns, 'k', 'k_')},
  ${names(customerColumnNames, 'kc', 'kc_')}`;

/** The record in the columns with this prefix; undefined where the join found none. */
function part<T>(found: Row | undefined, prefix: string, columns: readonly string[], recordOf: (row: Row) => T) {
  if (!found || found[`${prefix}id`] === null) return undefined;
  const own: Record<string, unknown> = {};
  for (const name of columns) own[name] = found[prefix + name];
  return recordOf(own);
}
