import type { Translator } from '../../messages/translator.ts';

/** The keys of this page, and the switch that turns them off. Without scripts there are none. */
export const Keys = ({ t }: { readonly t: Translator }) => (
  <div class="row wrap end q-keys" id="keys" hidden>
    <Key keys={['J', 'K']} words={t('approvals.keyMove')} />
    <Key keys={['A']} words={t('approvals.approve')} />
    <Key keys={['D']} words={t('approvals.deny')} />
    <Key keys={['C']} words={t('approvals.comment')} />
    <label class="check hint">
      <input type="checkbox" checked />
      <span>{t('approvals.keys')}</span>
    </label>
  </div>
);

const Key = ({ keys, words }: { readonly keys: readonly string[]; readonly words: string }) => (
  <span class="hint row">
    {keys.map((key) => (
      <kbd key={key} class="kbd">
        {key}
      </kbd>
    ))}
    {words}
  </span>
);
