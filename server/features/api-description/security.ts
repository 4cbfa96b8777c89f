import type { Access } from '../../../shared/api/contract.ts';
import { actingVerbs, permissions, type Role, staffRoles } from '../../../shared/domain/permissions.ts';
import { cookieNames } from '../../http/cookies.ts';
import type { JsonObject } from './components.ts';

const key = (where: 'header' | 'cookie', name: string, description: string): JsonObject => ({
  type: 'apiKey',
  in: where,
  name,
  description,
});

/** The credentials there are. A client that is no browser changes things with one that comes as a header. */
export const securitySchemes = (account: string): JsonObject => ({
  appKey: key('header', 'X-VTEX-API-AppKey', 'A server’s key; it counts by its roles.'),
  appToken: key('header', 'X-VTEX-API-AppToken', 'The token that belongs to the key.'),
  loginHeader: key('header', 'VtexIdclientAutCookie', 'A login’s token, or one of an app key, as a header.'),
  staffLogin: key('cookie', cookieNames.staffLogin, 'The login of a staff member’s browser.'),
  shopperLogin: key('cookie', cookieNames.shopperLogin(account), 'The login of a shopper’s browser.'),
  session: key('cookie', cookieNames.session, 'The session; beside a staff login it says for whom they act.'),
});

/** Each entry is enough by itself; an empty one means that none is needed. */
export function securityOf(access: Access): readonly JsonObject[] {
  const ways: JsonObject[] = isFor('visitor', access) ? [{}] : [];
  const isForStaff = staffRoles.some((role) => isFor(role, access));
  if (isForStaff && access !== 'signed-in') ways.push({ appKey: [], appToken: [] });
  if (isForStaff || isFor('customer', access)) ways.push({ loginHeader: [] });
  if (isForStaff) ways.push({ staffLogin: [] });
  if (actingVerbs.some((verb) => verb === access)) ways.push({ staffLogin: [], session: [] });
  if (isFor('customer', access)) ways.push({ shopperLogin: [] });
  return ways;
}

function isFor(role: Role, access: Access): boolean {
  if (access === 'anyone') return true;
  if (access === 'signed-in') return role !== 'visitor';
  return permissions[role].some((verb) => verb === access);
}
