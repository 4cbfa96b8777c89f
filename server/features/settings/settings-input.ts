import type { Level } from '../../../shared/domain/level.ts';
import type { MoneyProblem } from '../../../shared/domain/read-money.ts';
import type { MoneyStyle } from '../../../shared/domain/read-sku.ts';
import type { Problem, Result } from '../../../shared/domain/result.ts';
import type { Locale } from '../../pages/messages/locale.ts';
import type { StoreSettings, StoreWords } from '../../storage/records.ts';

/** Parts of the settings that are changed together, each by a form of its own. */
export interface SettingsInputs {
  readonly store: {
    readonly name: string;
    readonly phone: string;
    readonly timeZone: string;
    readonly country: string;
    readonly currency: string;
  };
  readonly delivery: {
    readonly price: string;
    /** '' = never. */
    readonly freeFrom: string;
    readonly days: string;
  };
  readonly calls: { readonly idleMinutes: string; readonly absoluteMinutes: string };
  readonly payments: {
    readonly notesPayable: string;
    /** VTEX's payment systems, by level. */
    readonly byLevel: Readonly<Record<Level, readonly string[]>>;
  };
  readonly sharing: {
    readonly allowed: boolean;
    readonly pricedOrders: string;
    readonly payLinkNamesOperator: boolean;
  };
  readonly mail: { readonly mailSender: string };
  /** By language. */
  readonly words: Readonly<Record<Locale, StoreWords>>;
}
export type SettingsSection = keyof SettingsInputs;
export const settingsSections = [
  'store',
  'payments',
  'delivery',
  'calls',
  'sharing',
  'mail',
  'words',
] as const satisfies readonly SettingsSection[];

export type SettingsField =
  | keyof SettingsInputs['store']
  | keyof SettingsInputs['delivery']
  | keyof SettingsInputs['calls']
  | 'pricedOrders'
  | 'notesPayable'
  | `payments.${Level}`
  | 'mailSender'
  | `words.${Locale}.${keyof StoreWords}`;

/** What is wrong with a field; each has its words in every language. */
export type SettingsProblem =
  | MoneyProblem
  | {
      readonly code:
        | 'needed'
        | 'timeZone'
        | 'country'
        | 'currency'
        | 'currencyFixed'
        | 'choice'
        | 'noPayment'
        | 'overIdle';
    }
  | { readonly code: 'tooLong'; readonly count: number }
  | { readonly code: 'between'; readonly from: number; readonly to: number }
  | { readonly code: 'phone'; readonly example: string };
export type SettingsProblems = Readonly<Partial<Record<SettingsField, SettingsProblem>>>;

/** Reads one section over the settings as they are. */
export type ReadSection<S extends SettingsSection> = (
  input: SettingsInputs[S],
  known: StoreSettings,
  money: MoneyStyle,
) => Result<StoreSettings, SettingsProblems>;

/** What is wrong with which field. */
export interface SettingsInvalid extends Problem {
  readonly code: 'settings-invalid';
  readonly details: Readonly<Record<string, unknown>> & { readonly problems: SettingsProblems };
}
export const isSettingsInvalid = (problem: Problem): problem is SettingsInvalid => problem.code === 'settings-invalid';

export const settingsInvalid = (problems: SettingsProblems): SettingsInvalid => ({
  code: 'settings-invalid',
  status: 422,
  message: 'Not saved. Check the marked fields.',
  details: { problems },
});
