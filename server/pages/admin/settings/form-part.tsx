import type { VNode } from 'preact';
import type { DecimalSign } from '../../../../shared/domain/read-money.ts';
import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { isChangedMeanwhile } from '../../../features/edits/lock-edit.ts';
import { changeSettings, type SettingsOnDesk, settingsOnDesk } from '../../../features/settings/change-settings.ts';
import {
  isSettingsInvalid,
  type SettingsInputs,
  type SettingsSection,
} from '../../../features/settings/settings-input.ts';
import { type FormContext, form, type PageContext, type PageReply, page, redirect, view } from '../../../http/page.ts';
import type { StoreSettings } from '../../../storage/records.ts';
import { decimalSignOf } from '../../messages/decimal-sign.ts';
import type { PlainMessageKey } from '../../messages/translator.ts';
import { type Desk, deskOf } from '../desk.ts';
import { FormPage } from './FormPage.tsx';
import { type FieldErrors, fieldErrors } from './field-errors.ts';
import { addressOfPart, type SettingsFact, type SettingsPart, settingsAccess, settingsPath } from './settings-part.ts';

/** A part of the settings that is one form. */
export interface SettingsForm<S extends SettingsSection> {
  readonly section: S;
  readonly title: PlainMessageKey;
  /** What it is for, above its fields. */
  readonly text: PlainMessageKey;
  facts(desk: Desk, settings: StoreSettings): readonly SettingsFact[];
  /** The fields as the settings are kept, amounts with the reader's decimal sign. */
  kept(settings: StoreSettings, sign: DecimalSign): SettingsInputs[S];
  /** The fields as they were sent. */
  sent(fields: URLSearchParams): SettingsInputs[S];
  draw(deps: Deps, drawn: DrawnForm<S>): Promise<VNode> | VNode;
}

/** What the fields of a form show. */
export interface DrawnForm<S extends SettingsSection> {
  readonly desk: Desk;
  readonly held: SettingsOnDesk;
  readonly input: SettingsInputs[S];
  /** What is kept, where somebody else changed it meanwhile. */
  readonly now: SettingsInputs[S] | undefined;
  readonly errors: FieldErrors;
}

export const formPart = <S extends SettingsSection>(part: SettingsForm<S>): SettingsPart => ({
  id: part.section,
  title: part.title,
  card: (_deps, desk, { settings, edits }) => ({
    facts: part.facts(desk, settings),
    edit: edits.get(part.section),
  }),
  register(app, deps) {
    const address = { path: addressOfPart(part.section), access: settingsAccess } as const;
    page(app, deps, address, (ctx) => formPage(deps, ctx, part));
    form(app, deps, { ...address, whileActing: false }, (ctx) => save(deps, ctx, part));
  },
});

interface Refused<S extends SettingsSection> {
  readonly input: SettingsInputs[S];
  readonly problem: Problem;
}

async function formPage<S extends SettingsSection>(
  deps: Deps,
  ctx: PageContext,
  part: SettingsForm<S>,
  refused?: Refused<S>,
): Promise<PageReply> {
  const desk = await deskOf(deps, ctx);
  const held = await settingsOnDesk(deps);
  const kept = part.kept(held.settings, decimalSignOf(ctx.locale));
  const problem = refused?.problem;
  const errors = problem && isSettingsInvalid(problem) ? fieldErrors(desk.t, problem.details.problems) : {};
  const now = problem && isChangedMeanwhile(problem) ? kept : undefined;
  const fields = await part.draw(deps, { desk, held, input: refused?.input ?? kept, now, errors });
  return view(
    <FormPage desk={desk} part={part} edit={held.edits.get(part.section)} problem={problem}>
      {fields}
    </FormPage>,
    problem?.status ?? 200,
  );
}

async function save<S extends SettingsSection>(
  deps: Deps,
  ctx: FormContext,
  part: SettingsForm<S>,
): Promise<PageReply> {
  const { fields, identity, locale } = ctx;
  const input = part.sent(fields);
  const changed = await changeSettings(deps, identity, {
    section: part.section,
    version: Number(fields.get('version') || Number.NaN),
    input,
    signs: [decimalSignOf(locale)],
  });
  if (changed.ok) return redirect(`${settingsPath}?saved=${part.section}`);
  return formPage(deps, ctx, part, { input, problem: changed.problem });
}
