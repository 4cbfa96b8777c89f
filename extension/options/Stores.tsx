import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { AskBackground } from '../messaging/ask-background.ts';
import { grantedPatterns, hostOfPattern, patternOfAddress } from '../settings/granted-stores.ts';
import { Button } from '../toolbar/ui/Button.tsx';
import { useSignal } from '../toolbar/ui/use-signal.ts';
import { t } from '../toolbar/words/words.ts';
import { PriceCells } from './PriceCells.tsx';

/** Patterns of the manifest, which cannot be taken back one by one. */
const builtIn = new Set(browser.runtime.getManifest().host_permissions ?? []);

/** The addresses on which the toolbar works; one is added by its address and the browser's own question. */
export function Stores({ ask }: { readonly ask: AskBackground }) {
  const patterns = useSignal<readonly string[]>([]);
  const report = useSignal('');
  const read = async () => {
    patterns.value = await grantedPatterns(browser.permissions);
  };
  useEffect(() => {
    void read();
  }, []);
  const remove = async (pattern: string) => {
    await ask('removeStore', { pattern });
    await read();
    report.value = t('storeRemoved', hostOfPattern(pattern));
  };
  return (
    <section aria-labelledby="stores">
      <h2 id="stores">{t('stores')}</h2>
      <p class="muted">{t('storesText')}</p>
      <ul class="stores">
        {patterns.value.map((pattern) => (
          <li key={pattern}>
            <span class="mono">{hostOfPattern(pattern)}</span>
            <PriceCells pattern={pattern} />
            {builtIn.has(pattern) ? (
              <span class="hint">{t('builtIn')}</span>
            ) : (
              <Button name={t('removeStore', hostOfPattern(pattern))} onPress={() => void remove(pattern)}>
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <AddStore
        isThere={(pattern) => patterns.value.includes(pattern)}
        onAdded={(text) => {
          report.value = text;
          void read();
        }}
      />
      <p role="status">{report.value}</p>
    </section>
  );
}

interface AddStoreProps {
  readonly isThere: (pattern: string) => boolean;
  readonly onAdded: (report: string) => void;
}

function AddStore({ isThere, onAdded }: AddStoreProps) {
  const address = useSignal('');
  const problem = useSignal('');
  const add = async (event: Event) => {
    event.preventDefault();
    const pattern = patternOfAddress(address.value);
    problem.value = pattern ? '' : t('badAddress');
    if (!pattern) return;
    const host = hostOfPattern(pattern);
    if (isThere(pattern)) return onAdded(t('storeThere', host));
    // Asked by this very click, or the browser refuses to ask.
    const isAllowed = await browser.permissions.request({ origins: [pattern] });
    if (isAllowed) address.value = '';
    onAdded(t(isAllowed ? 'storeAdded' : 'storeNotAllowed', host));
  };
  return (
    <form class="add" onSubmit={(event) => void add(event)}>
      <div class="field">
        <label for="address">{t('storeAddress')}</label>
        <input
          id="address"
          class="input"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={problem.value !== ''}
          aria-describedby="address-hint"
          value={address.value}
          onInput={({ currentTarget }) => {
            address.value = currentTarget.value;
            problem.value = '';
          }}
        />
        <span id="address-hint" class={problem.value ? 'error' : 'hint'}>
          {problem.value || t('storeAddressHint')}
        </span>
      </div>
      <button type="submit" class="btn btn-primary">
        {t('addStore')}
      </button>
    </form>
  );
}
