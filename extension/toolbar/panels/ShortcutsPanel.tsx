import type { PanelProps } from '../state/open-panel.ts';
import { Button } from '../ui/Button.tsx';
import { Key } from '../ui/facts.tsx';
import { type MessageKey, t } from '../words/words.ts';
import { Dialog } from './frames/Dialog.tsx';

type Shortcut = readonly [MessageKey, readonly string[]];

const groups: readonly { readonly title: MessageKey; readonly keys: readonly Shortcut[] }[] = [
  {
    title: 'keysAnywhere',
    keys: [
      ['commandFind', ['Alt', 'Shift', 'F']],
      ['commandCart', ['Alt', 'Shift', 'C']],
      ['commandEndCall', ['Alt', 'Shift', 'E']],
      ['commandToggle', ['Alt', 'Shift', 'H']],
    ],
  },
  {
    title: 'keysToolbar',
    keys: [
      ['keyTools', ['←', '→']],
      ['keyFirstLast', ['Home', 'End']],
      ['customerDetails', ['C']],
      ['switchCustomer', ['W']],
      ['orders', ['O']],
      ['takeOver', ['T']],
      ['keyRegions', ['F6']],
      ['keyClosePanel', ['Esc']],
      ['keyThisList', ['?']],
    ],
  },
  {
    title: 'keysSearch',
    keys: [
      ['keyMove', ['↑', '↓']],
      ['keyOpenCustomer', ['Enter']],
      ['keyClear', ['Esc']],
      ['createCustomer', ['Alt', 'N']],
    ],
  },
];

export const ShortcutsPanel = ({ app }: PanelProps) => (
  <Dialog
    app={app}
    title={t('shortcuts')}
    isWide
    foot={
      <Button kind="secondary" onPress={app.panels.close}>
        {t('close')}
      </Button>
    }
  >
    <div class="tt-shortcuts">
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <h3 class="hint">{t(title)}</h3>
          <dl>
            {keys.map(([name, combination]) => (
              <div key={name}>
                <dt>{t(name)}</dt>
                <dd>
                  {combination.map((key) => (
                    <Key key={key} name={key} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  </Dialog>
);
