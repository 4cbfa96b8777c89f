import { renderToString } from 'preact-render-to-string';
import type { GoodArt } from '../../storage/records.ts';
import { drawingOf, isShapeName } from './shapes.ts';

const address = /^([a-z]+)-([0-9a-f]{6})-([0-9a-f]{6})-([0-9a-f]{6})-([0-9a-f]{6})\.svg$/;

/** The address of a good's picture: all that is drawn is in its name, so it may be kept for ever. */
export const goodUrl = (art: GoodArt): string =>
  `/goods/${[art.shape, ...art.colors.map((color) => color.replace('#', '').toLowerCase())].join('-')}.svg`;

/** The SVG for a file name such as "bag-23324d-1a2740-f3e9d7-b5532a.svg"; undefined for any other name. */
export function goodPicture(file: string): string | undefined {
  const [, shape = '', body, second, label, ink] = address.exec(file) ?? [];
  if (!isShapeName(shape)) return undefined;
  const draw = drawingOf(shape);
  return renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" aria-hidden="true">
      {draw({ body: `#${body}`, second: `#${second}`, label: `#${label}`, ink: `#${ink}` })}
    </svg>,
  );
}
