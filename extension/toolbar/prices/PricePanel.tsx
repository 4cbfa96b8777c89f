import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Head } from '../panels/frames/Head.tsx';
import type { PanelProps } from '../state/open-panel.ts';
import { useSignal } from '../ui/use-signal.ts';
import { count, money } from '../words/format.ts';
import { t } from '../words/words.ts';
import { PriceEditor } from './PriceEditor.tsx';
import { type Place, placeBeside } from './place-beside.ts';
import { pricesOf } from './prices-of.ts';

/** The price editor by itself: in the toolbar's own layer at a cell of the page, a sheet where there is little room. */
export function PricePanel({ app, panel }: PanelProps) {
  const frame = useRef<HTMLElement>(null);
  const place = useSignal<Place | undefined>(undefined);
  const cell = panel.name === 'price' ? panel.cell : undefined;
  useLayoutEffect(() => {
    const own = new AbortController();
    const follow = () => {
      if (cell && frame.current) place.value = placeBeside(cell, frame.current);
    };
    follow();
    const seen = new ResizeObserver(follow);
    if (frame.current) seen.observe(frame.current);
    own.signal.addEventListener('abort', () => seen.disconnect());
    addEventListener('scroll', follow, { signal: own.signal, capture: true, passive: true });
    addEventListener('resize', follow, { signal: own.signal });
    return () => own.abort();
  }, [cell]);
  const edit = panel.name === 'price' ? panel.edit : undefined;
  useEffect(() => () => pricesOf(app).close(edit), [edit]);
  if (!edit) return null;
  const { name, imageUrl, quantity, price, total } = edit.line.value;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close(false);
  };
  const close = (isSaved: boolean) => {
    if (!cell) app.panels.open({ name: 'cart' }, undefined, true);
    else app.panels.close();
    // Other people's pages are read anew; our own show the change by themselves.
    if (isSaved && cell && !cell.matches('[data-telesales-price]')) app.outside.page.reload();
  };
  return (
    <section
      ref={frame}
      class="tt-price-panel tt-sheet"
      role="dialog"
      aria-labelledby="tt-panel-title"
      onKeyDown={onKeyDown}
      style={{ top: place.value?.top, left: place.value?.left }}
    >
      <Head app={app} id="tt-panel-title" title={t('changePrice')} />
      <div class="tt-body">
        <div class="tt-priced">
          {imageUrl && <img class="thumb" src={imageUrl} alt="" />}
          <span class="tt-two">
            <span>{name}</span>
            <span class="num">
              {count(quantity)} × {money(price, edit.currency)}
            </span>
          </span>
          <b class="num">{money(total, edit.currency)}</b>
        </div>
        <PriceEditor app={app} edit={edit} onClose={close} />
      </div>
    </section>
  );
}
