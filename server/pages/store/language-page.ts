import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { setCookie } from '../../http/cookies.ts';
import { form, redirect } from '../../http/page.ts';
import { isLocale, localeCookie } from '../messages/locale.ts';
import { safeReturn } from './safe-return.ts';

const yearSeconds = 365 * 24 * 60 * 60;

/** The language switch: keeps the choice in this browser and shows the same page again. */
export function registerLanguageForm(app: FastifyInstance, deps: Deps): void {
  form(app, deps, { path: '/language', access: 'anyone', whileActing: true }, ({ fields, reply }) => {
    const locale = fields.get('locale');
    if (isLocale(locale)) setCookie(reply, deps.config, localeCookie, locale, { maxAgeSeconds: yearSeconds });
    return redirect(safeReturn(fields.get('return'), '/'));
  });
}
