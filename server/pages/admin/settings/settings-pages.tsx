import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import { settingsOnDesk } from '../../../features/settings/change-settings.ts';
import { type PageContext, type PageReply, page } from '../../../http/page.ts';
import { deskOf } from '../desk.ts';
import { SettingsPage } from './SettingsPage.tsx';
import { settingsAccess, settingsPath } from './settings-part.ts';
import { settingsParts } from './settings-parts.ts';

/** The store's settings: all of them on one page, each with pages of its own. */
export function registerSettings(app: FastifyInstance, deps: Deps): void {
  page(app, deps, { path: settingsPath, access: settingsAccess }, (ctx) => settingsPage(deps, ctx));
  for (const part of settingsParts) part.register(app, deps);
}

/** GET /admin/settings */
async function settingsPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const desk = await deskOf(deps, ctx);
  const held = await settingsOnDesk(deps);
  const parts = await Promise.all(
    settingsParts.map(async (part) => ({ ...part, ...(await part.card(deps, desk, held)) })),
  );
  const saved = settingsParts.find(({ id }) => id === ctx.query.get('saved'));
  return <SettingsPage desk={desk} parts={parts} saved={saved} />;
}
