import { SearchBox } from '../search/SearchBox.tsx';
import type { PanelProps } from '../state/open-panel.ts';
import { t } from '../words/words.ts';
import { Head } from './frames/Head.tsx';
import { useFrame } from './frames/use-frame.ts';

/** The search for the next customer while acting for one. */
export function FindPanel({ app }: PanelProps) {
  const { frame, onKeyDown } = useFrame<HTMLDivElement>(app, false);
  return (
    <div ref={frame} class="tt-card tt-find" role="dialog" aria-labelledby="tt-panel-title" onKeyDown={onKeyDown}>
      <Head app={app} id="tt-panel-title" title={t('switchCustomer')} />
      <div class="tt-find-box">
        <SearchBox app={app} />
      </div>
    </div>
  );
}
