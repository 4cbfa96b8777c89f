import { pickupPointsOnDesk } from '../../../../features/settings/pickup-points.ts';
import { form, page } from '../../../../http/page.ts';
import { type SettingsPart, settingsAccess } from '../settings-part.ts';
import { pickupPath } from './pickup-address.ts';
import { createForm, deleteForm, newPointPage, pointPage, updateForm } from './point-pages.tsx';
import { moveForm, pointsPage, switchForm } from './points-pages.tsx';

/** Where customers fetch what they ordered. */
export const pickupPart: SettingsPart = {
  id: 'pickup',
  title: 'settings.pickup',
  async card(deps, { t }) {
    const { points, edit } = await pickupPointsOnDesk(deps);
    const open = points.filter(({ active }) => active).map(({ name }) => name);
    const value = open.length > 0 ? new Intl.ListFormat(t.locale).format(open) : t('settings.noPickup');
    const closed = points.length - open.length;
    return {
      facts: [
        { label: t('settings.offered'), value },
        ...(closed > 0 ? [{ label: t('settings.notOffered'), value: t('settings.points', { count: closed }) }] : []),
      ],
      edit,
    };
  },
  register(app, deps) {
    const access = settingsAccess;
    const whileActing = false;
    const at = (path: string) => ({ path: `${pickupPath}${path}`, access, whileActing }) as const;
    page(app, deps, at(''), (ctx) => pointsPage(deps, ctx));
    page(app, deps, at('/new'), (ctx) => newPointPage(deps, ctx));
    form(app, deps, at('/new'), (ctx) => createForm(deps, ctx));
    page(app, deps, at('/:id'), (ctx) => pointPage(deps, ctx));
    form(app, deps, at('/:id'), (ctx) => updateForm(deps, ctx));
    form(app, deps, at('/:id/switch'), (ctx) => switchForm(deps, ctx));
    form(app, deps, at('/:id/move'), (ctx) => moveForm(deps, ctx));
    form(app, deps, at('/:id/delete'), (ctx) => deleteForm(deps, ctx));
  },
};
