import { renderToString } from 'preact-render-to-string';
import type { GoodColors } from './drawing.ts';
import { drawingOf, type ShapeName } from './shapes.ts';

/** Address of the picture at the top of the home page. A new drawing gets a new name: it is kept for ever. */
export const shelfFile = 'shelf-1.svg';
export const shelfUrl = `/goods/${shelfFile}`;

interface Placed {
  readonly shape: ShapeName;
  readonly colors: readonly [body: string, second: string, label: string, ink: string];
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const upper: readonly Placed[] = [
  { shape: 'tin', colors: ['#557a5c', '#3f5f48', '#f3efdd', '#3f5f48'], x: 66, y: 78, scale: 0.825 },
  { shape: 'teabox', colors: ['#9c3d34', '#b4574b', '#f8ecd8', '#9c3d34'], x: 170, y: 82, scale: 0.8 },
  { shape: 'mug', colors: ['#d9e0dc', '#eef1ee', '#ffffff', '#5a3720'], x: 300, y: 104, scale: 0.65 },
  { shape: 'bottle', colors: ['#b87333', '#2d2a26', '#fbf3e2', '#7b4a1d'], x: 392, y: 64, scale: 0.91875 },
  { shape: 'bag', colors: ['#c8693a', '#a9542b', '#fbf1df', '#23324d'], x: 470, y: 62, scale: 0.9375 },
];
const lower: readonly Placed[] = [
  { shape: 'kettle', colors: ['#59626e', '#79838f', '#ffffff', '#26292e'], x: 44, y: 232, scale: 0.9375 },
  { shape: 'bag', colors: ['#23324d', '#1a2740', '#f3e9d7', '#b5532a'], x: 166, y: 226, scale: 0.98125 },
  { shape: 'bag', colors: ['#7d8f7a', '#66785f', '#f6f1e4', '#3a4638'], x: 264, y: 234, scale: 0.925 },
  { shape: 'cups', colors: ['#faf6ee', '#e9e0cf', '#c8693a', '#3a3532'], x: 366, y: 240, scale: 0.8875 },
  { shape: 'carton', colors: ['#e9dcc0', '#5c7fa6', '#fffaf0', '#7d8f4e'], x: 462, y: 238, scale: 0.9 },
];

/** Two shelves of goods in front of a warm wall, 640 × 400. */
export const shelfPicture = (): string =>
  renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" aria-hidden="true">
      <rect width="640" height="400" fill="#efe8da" />
      <path d="M0 0h640v400H0z" fill="#e6dcc9" opacity="0.5" />
      <circle cx="500" cy="116" r="78" fill="#f6f0e4" />
      <Board y={196} />
      <Board y={366} />
      {[...upper, ...lower].map(({ shape, colors: [body, second, label, ink], x, y, scale }) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y}) scale(${scale})`}>
          {drawingOf(shape)({ body, second, label, ink } satisfies GoodColors)}
        </g>
      ))}
    </svg>,
  );

const Board = ({ y }: { readonly y: number }) => (
  <>
    <rect x="40" y={y} width="560" height="12" rx="3" fill="#b98d5e" />
    <rect x="40" y={y + 8} width="560" height="4" fill="#000" opacity="0.12" />
  </>
);
