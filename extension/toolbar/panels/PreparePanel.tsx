import { type Level, levelNames, levels } from '../../../shared/domain/level.ts';
import { callsOf } from '../calls/calls-of.ts';
import type { PanelProps } from '../state/open-panel.ts';
import { Button } from '../ui/Button.tsx';
import { useSignal } from '../ui/use-signal.ts';
import { t } from '../words/words.ts';
import { Dialog } from './frames/Dialog.tsx';
import { type ReasonDraft, ReasonFields, reasonProblem } from './ReasonFields.tsx';
import { offlineRefusal } from './refusals.ts';

/** A cart for nobody in particular: at which level's prices, and why. */
export function PreparePanel({ app }: PanelProps) {
  const level = useSignal<Level>('retail');
  const draft = useSignal<ReasonDraft>({ reason: undefined, note: '' });
  const problem = reasonProblem(draft.value);
  const isCard = problem?.field === 'note' && draft.value.note !== '';
  const press = () => {
    const { reason, note } = draft.value;
    if (!reason || problem) return;
    void callsOf(app).start({
      kind: 'preparing',
      number: '',
      name: levelNames[level.value],
      email: '',
      level: level.value,
      reason,
      note: reason === 'other' ? note.trim() : '',
    });
  };
  return (
    <Dialog
      app={app}
      title={t('prepareCart')}
      foot={
        <>
          <Button kind="secondary" onPress={app.panels.close}>
            {t('cancel')}
          </Button>
          <Button kind="primary" refusal={offlineRefusal(app) ?? problem?.text} onPress={press}>
            {t('prepareCart')}
          </Button>
        </>
      }
    >
      <p>{t('prepareForNobody')}</p>
      <div class="tt-fields">
        <div class="field">
          <label for="tt-level">{t('pricesOfLevel')}</label>
          <select
            id="tt-level"
            class="select"
            data-first=""
            value={level.value}
            onChange={({ currentTarget: { value } }) => {
              level.value = levels.find((it) => it === value) ?? level.value;
            }}
          >
            {levels.map((it) => (
              <option key={it} value={it}>
                {levelNames[it]}
              </option>
            ))}
          </select>
        </div>
        <ReasonFields
          label={t('reason')}
          hint={t('goesToAudit')}
          draft={draft}
          problem={isCard ? problem : undefined}
        />
      </div>
    </Dialog>
  );
}
