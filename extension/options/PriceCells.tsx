import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { hostOfPattern } from '../settings/granted-stores.ts';
import { isSelector, priceCellsKey } from '../settings/stored-settings.ts';
import { useSignal } from '../toolbar/ui/use-signal.ts';
import { t } from '../toolbar/words/words.ts';

/** Where a store with markup of its own shows the prices of its cart. Kept as soon as the field is left. */
export function PriceCells({ pattern }: { readonly pattern: string }) {
  const text = useSignal('');
  const report = useSignal<'' | 'saved' | 'unreadable'>('');
  const key = priceCellsKey(pattern);
  const id = `prices-${hostOfPattern(pattern)}`;
  useEffect(() => {
    void browser.storage.local.get(key).then(({ [key]: kept }) => {
      if (typeof kept === 'string') text.value = kept;
    });
  }, [key]);
  const keep = async () => {
    const selector = text.value.trim();
    if (selector !== '' && !isSelector(selector)) {
      report.value = 'unreadable';
      return;
    }
    await (selector === '' ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: selector }));
    report.value = 'saved';
  };
  return (
    <details class="prices">
      <summary>{t('priceCells', hostOfPattern(pattern))}</summary>
      <div class="field">
        <label for={id}>{t('priceCellsSelector')}</label>
        <input
          id={id}
          class="input mono"
          autocomplete="off"
          spellcheck={false}
          maxLength={300}
          aria-label={t('priceCellsOf', hostOfPattern(pattern))}
          aria-invalid={report.value === 'unreadable'}
          aria-describedby={`${id}-hint`}
          value={text.value}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
            report.value = '';
          }}
          onChange={() => void keep()}
        />
        <span id={`${id}-hint`} class={report.value === 'unreadable' ? 'error' : 'hint'} role="status">
          {t(reports[report.value])}
        </span>
      </div>
    </details>
  );
}

const reports = { '': 'priceCellsHint', saved: 'priceCellsSaved', unreadable: 'priceCellsUnreadable' } as const;
