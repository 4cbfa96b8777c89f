import { renderToString } from 'preact-render-to-string';
import type { GoodArt } from '../../storage/records.ts';
import { artIn, type DrawnArt, nameOfArt } from './art-name.ts';
import { drawingOf, type ShapeName } from './shapes.ts';

const onBoard = 5;
const mostOnShelf = 2 * onBoard;

/** Address of a picture of these goods, the first ten at most, on a shelf. All that is drawn is in its name: it may be kept for ever. */
export const shelfUrl = (goods: readonly GoodArt[]): string => {
  const names = [...new Set(goods.map(nameOfArt))].slice(0, mostOnShelf);
  return `/goods/shelf-${names.join('_')}.svg`;
};

/** The SVG for such a file name, two boards in front of a warm wall, 640 × 400; undefined for any other name. */
export function shelfPicture(file: string): string | undefined {
  const [, names = ''] = /^shelf-([-_0-9a-z]+)\.svg$/.exec(file) ?? [];
  const goods = names.split('_').flatMap((name) => artIn(name) ?? []);
  if (goods.length === 0 || goods.length > mostOnShelf || goods.length !== names.split('_').length) return undefined;
  const lower = Math.ceil(goods.length / 2);
  return renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" aria-hidden="true">
      <rect width="640" height="400" fill="#efe8da" />
      <path d="M0 0h640v400H0z" fill="#e6dcc9" opacity="0.5" />
      <circle cx="500" cy="116" r="78" fill="#f6f0e4" />
      <Board y={196} goods={goods.slice(lower)} />
      <Board y={366} goods={goods.slice(0, lower)} />
    </svg>,
  );
}

/** Small things among large ones. */
const scales: Readonly<Partial<Record<ShapeName, number>>> = { mug: 0.65, teabox: 0.8, tin: 0.825 };
/** Where a good stands on its grid of 160 × 160. */
const floor = 143;
const middle = 320;
const room = 104;

const Board = ({ y, goods }: { readonly y: number; readonly goods: readonly DrawnArt[] }) => (
  <>
    <rect x="40" y={y} width="560" height="12" rx="3" fill="#b98d5e" />
    <rect x="40" y={y + 8} width="560" height="4" fill="#000" opacity="0.12" />
    {goods.map(({ shape, colors }, place) => {
      const scale = scales[shape] ?? 0.925;
      const x = middle + (place - (goods.length - 1) / 2) * room - 80 * scale;
      return (
        <g key={place} transform={`translate(${x} ${y - floor * scale}) scale(${scale})`}>
          {drawingOf(shape)(colors)}
        </g>
      );
    })}
  </>
);
