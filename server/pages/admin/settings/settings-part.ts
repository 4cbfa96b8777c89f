import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../deps.ts';
import type { SettingsOnDesk } from '../../../features/settings/change-settings.ts';
import type { Edit } from '../../../storage/records.ts';
import type { PlainMessageKey } from '../../messages/translator.ts';
import type { Desk } from '../desk.ts';

export const settingsPath = '/admin/settings';

/** Who may see and change the store's settings. */
export const settingsAccess = 'manage-settings';

/** One part of the settings: a card on the page of all of them, and pages of its own. */
export interface SettingsPart {
  /** Its address is `/admin/settings/{id}`. */
  readonly id: string;
  readonly title: PlainMessageKey;
  /** What holds, in words. */
  card(deps: Deps, desk: Desk, held: SettingsOnDesk): Promise<SettingsCard> | SettingsCard;
  /** Registers its pages. */
  register(app: FastifyInstance, deps: Deps): void;
}

export interface SettingsCard {
  readonly facts: readonly SettingsFact[];
  /** Who changed it last. */
  readonly edit: Edit | undefined;
}

export interface SettingsFact {
  readonly label: string;
  readonly value: string;
}

export const addressOfPart = (id: string): string => `${settingsPath}/${id}`;
