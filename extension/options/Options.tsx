import type { AskBackground } from '../messaging/ask-background.ts';
import { Button } from '../toolbar/ui/Button.tsx';
import { Key } from '../toolbar/ui/facts.tsx';
import { useSignal } from '../toolbar/ui/use-signal.ts';
import { t } from '../toolbar/words/words.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Stores } from './Stores.tsx';

/** Stores, language, keys, and what is kept on this computer. */
export const Options = ({ ask }: { readonly ask: AskBackground }) => (
  <>
    <h1>{t('optionsTitle')}</h1>
    <Stores ask={ask} />
    <LanguageChoice />
    <Shortcuts />
    <KeptData ask={ask} />
  </>
);

const keys = [
  ['commandFind', 'F'],
  ['commandCart', 'C'],
  ['commandEndCall', 'E'],
  ['commandToggle', 'H'],
] as const;

const Shortcuts = () => (
  <section aria-labelledby="keys">
    <h2 id="keys">{t('shortcuts')}</h2>
    <p class="muted">{t('changeKeys')}</p>
    <dl class="keys">
      {keys.map(([name, letter]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>
            <Key name={`Alt+Shift+${letter}`} />
          </dd>
        </div>
      ))}
    </dl>
  </section>
);

function KeptData({ ask }: { readonly ask: AskBackground }) {
  const isErased = useSignal(false);
  const erase = async () => {
    isErased.value = (await ask('eraseEverything', null)).ok;
  };
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t('keptData')}</h2>
      <p class="muted">{t('keptDataText')}</p>
      <div>
        <Button kind="secondary" onPress={() => void erase()}>
          {t('eraseKept')}
        </Button>
      </div>
      <p role="status">{isErased.value && t('keptErased')}</p>
    </section>
  );
}
