import type { PriceRules, RuleProblem } from '../../../../../shared/domain/authorization-rules.ts';
import { plainPercent } from '../../../../../shared/domain/percent.ts';
import type { Problem, Result } from '../../../../../shared/domain/result.ts';
import type { RulesOnDesk } from '../../../../features/authorization/price-rules.ts';
import type { TriedPrice } from '../../../../features/authorization/try-rules.ts';
import { isChangedMeanwhile } from '../../../../features/edits/lock-edit.ts';
import { decimalSignOf } from '../../../messages/decimal-sign.ts';
import { FormGuard } from '../../../parts/FormGuard.tsx';
import { Notice } from '../../../parts/Notice.tsx';
import { DuringCall } from '../../customers/DuringCall.tsx';
import type { Desk } from '../../desk.ts';
import { NotSaved } from '../NotSaved.tsx';
import { PartPage } from '../PartPage.tsx';
import { SettingField } from '../SettingField.tsx';
import { addressOfPart } from '../settings-part.ts';
import { ApproverRows } from './ApproverRows.tsx';
import { KeptNow } from './KeptNow.tsx';
import { RangeRows } from './RangeRows.tsx';
import { RulesBar } from './RulesBar.tsx';
import { approverLists, type RulesInput } from './rules-input.ts';
import { TryIt } from './TryIt.tsx';
import { Versions } from './Versions.tsx';

export interface RulesFormProps {
  readonly desk: Desk;
  readonly currency: string;
  readonly input: RulesInput;
  /** Staff who may be asked. */
  readonly deciders: readonly { readonly id: string; readonly name: string }[];
  /** What is wrong at a place: "discounts.1". */
  words(at: string): string | undefined;
}

interface RulesPageProps extends RulesFormProps {
  readonly held: RulesOnDesk;
  /** As far as what is typed can be read. */
  readonly rules: PriceRules;
  /** undefined: what is typed cannot be read. */
  readonly gaps: readonly RuleProblem[] | undefined;
  /** The rules as they are kept. */
  readonly before: PriceRules;
  /** What the next change says it has seen. */
  readonly seen: number;
  readonly tried: Result<TriedPrice> | undefined;
  readonly problem: Problem | undefined;
  readonly done: 'saved' | 'published' | 'discarded' | undefined;
}

/** Which manual prices apply, are asked about, or are refused. */
export const RulesPage = ({ held, rules, gaps, before, seen, tried, problem, done, ...form }: RulesPageProps) => {
  const { t } = form.desk;
  const next = held.draft?.version ?? (held.versions[0]?.version ?? 0) + 1;
  return (
    <PartPage desk={form.desk} title={t('rules.title')} edit={held.edit}>
      <form class="s-rules" method="post" noValidate action={addressOfPart('rules')}>
        <div class="panel c-form">
          <div class="in stack stack-4">
            <FormGuard page={form.desk} />
            {/* The first button is what Enter presses. */}
            <button type="submit" hidden name="do" value="save" />
            <input type="hidden" name="version" value={String(seen)} />
            {done && <Notice tone="green">{t(`rules.done.${done}`)}</Notice>}
            <NotSaved desk={form.desk} problem={problem?.code === 'rules-incomplete' ? undefined : problem} />
            {problem && isChangedMeanwhile(problem) && <KeptNow desk={form.desk} rules={before} />}
            <p class="muted">
              {held.inForce ? t('rules.inForce', { version: held.inForce.version }) : t('rules.none')}
            </p>
            <h2>{t('rules.discounts')}</h2>
            <RulesBar t={t} discounts={rules.discounts} />
            <RangeRows {...form} kind="discounts" />
            <h2>{t('rules.increases')}</h2>
            <RangeRows {...form} kind="increases" />
            {gaps && <Cover desk={form.desk} gaps={gaps} />}
            {approverLists(before).length > 1 && <Notice tone="amber">{t('rules.oneList')}</Notice>}
            <ApproverRows {...form} />
            <SettingField
              t={t}
              name="note"
              label={t('rules.note')}
              value={form.input.note}
              optional
              now={undefined}
              hint={t('rules.noteHint')}
            />
            <p class="hint">
              {held.inForce ? t('rules.replaces', { next, version: held.inForce.version }) : t('rules.first', { next })}
            </p>
          </div>
          <footer class="row wrap">
            <DuringCall desk={form.desk}>
              {held.draft && (
                <button type="submit" class="btn btn-ghost" name="do" value="discard">
                  {t('rules.discard')}
                </button>
              )}
              <button type="submit" class="btn btn-secondary end" name="do" value="save">
                {t('rules.keepDraft')}
              </button>
              <button type="submit" class="btn btn-primary" name="do" value="publish">
                {t('rules.publish', { next })}
              </button>
            </DuringCall>
          </footer>
        </div>
        <div class="stack stack-4">
          <TryIt {...form} tried={tried} />
          <Versions desk={form.desk} held={held} />
        </div>
      </form>
    </PartPage>
  );
};

const Cover = ({ desk: { t }, gaps }: { readonly desk: Desk; readonly gaps: readonly RuleProblem[] }) => {
  if (gaps.length === 0) return <Notice tone="green">{t('rules.covers')}</Notice>;
  const sign = decimalSignOf(t.locale);
  return (
    <Notice tone="red">
      <ul class="s-gaps">
        {gaps.map((gap) => {
          const from = plainPercent(gap.from, sign);
          const to = 'to' in gap && gap.to !== undefined ? plainPercent(gap.to, sign) : undefined;
          const where = t(`rules.${gap.kind}`);
          return (
            <li key={`${gap.kind} ${gap.code} ${gap.from}`}>
              {where}:{' '}
              {to === undefined ? t(`rules.from.${gap.code}`, { from }) : t(`rules.gap.${gap.code}`, { from, to })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
};
