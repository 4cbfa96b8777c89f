import { renderToString } from 'preact-render-to-string';
import type { GoodArt } from '../../storage/records.ts';
import { artIn, nameOfArt } from './art-name.ts';
import { drawingOf } from './shapes.ts';

/** The address of a good's picture: all that is drawn is in its name, so it may be kept for ever. */
export const goodUrl = (art: GoodArt): string => `/goods/${nameOfArt(art)}.svg`;

/** The SVG for a file name such as "bag-23324d-1a2740-f3e9d7-b5532a.svg"; undefined for any other name. */
export function goodPicture(file: string): string | undefined {
  const art = file.endsWith('.svg') ? artIn(file.slice(0, -'.svg'.length)) : undefined;
  if (!art) return undefined;
  return renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" aria-hidden="true">
      {drawingOf(art.shape)(art.colors)}
    </svg>,
  );
}
