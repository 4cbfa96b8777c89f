/** Draws extension/icons/*.png, the headset on its dark tile. Run after a change: `node extension/build/draw-icons.ts`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const tile = [0x14, 0x17, 0x1d] as const;
const line = [0xff, 0xff, 0xff] as const;
/** The drawing is 20 units wide, as the icons of shared/design/icons.ts are. */
const units = 20;
const strokeWidth = 1.7;
const samples = 4;

type Distance = (x: number, y: number) => number;

const segment =
  (x1: number, y1: number, x2: number, y2: number): Distance =>
  (x, y) => {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const at = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - x1 - at * dx, y - y1 - at * dy);
  };
/** Part of a circle; `isOn` says on which side of its centre. */
const arc =
  (cx: number, cy: number, radius: number, isOn: (dx: number, dy: number) => boolean): Distance =>
  (x, y) =>
    isOn(x - cx, y - cy) ? Math.abs(Math.hypot(x - cx, y - cy) - radius) : Number.POSITIVE_INFINITY;
/** Negative inside. */
const roundedBox =
  (left: number, top: number, width: number, height: number, radius: number): Distance =>
  (x, y) => {
    const dx = Math.abs(x - left - width / 2) - width / 2 + radius;
    const dy = Math.abs(y - top - height / 2) - height / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };

const background = roundedBox(0, 0, units, units, 5.5);
const cups = [roundedBox(3.9, 10.6, 3, 4.2, 1.3), roundedBox(13.1, 10.6, 3, 4.2, 1.3)];
const strokes: readonly Distance[] = [
  arc(10, 9.6, 4.9, (_, dy) => dy <= 0),
  segment(5.1, 9.6, 5.1, 11),
  segment(14.9, 9.6, 14.9, 11),
  ...cups.map(
    (cup): Distance =>
      (x, y) =>
        Math.abs(cup(x, y)),
  ),
  arc(12.6, 14.6, 2, (dx, dy) => dx >= 0 && dy >= 0),
  segment(11, 16.6, 12.6, 16.6),
];

/** Red, green, blue and opacity of one point. */
function colorAt(x: number, y: number): readonly [number, number, number, number] {
  if (background(x, y) > 0) return [0, 0, 0, 0];
  const isLine = Math.min(...strokes.map((distance) => distance(x, y))) <= strokeWidth / 2;
  return [...(isLine ? line : tile), 255];
}

function pixelAt(column: number, row: number, size: number): readonly number[] {
  const sum = [0, 0, 0, 0];
  for (let n = 0; n < samples * samples; n++) {
    const at = (offset: number, step: number) => ((offset + (step + 0.5) / samples) * units) / size;
    const [red, green, blue, opacity] = colorAt(at(column, n % samples), at(row, Math.floor(n / samples)));
    for (const [channel, value] of [red, green, blue].entries()) sum[channel] = (sum[channel] ?? 0) + value * opacity;
    sum[3] = (sum[3] ?? 0) + opacity;
  }
  const [red = 0, green = 0, blue = 0, opacity = 0] = sum;
  return [...[red, green, blue].map((it) => (opacity ? Math.round(it / opacity) : 0)), opacity / samples ** 2];
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png(size: number): Buffer {
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.from([0, ...Array.from({ length: size }, (__, column) => pixelAt(column, row, size)).flat()]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8); // 8 bits a channel, with opacity
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const image = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', image), chunk('IEND', Buffer.alloc(0))]);
}

for (const size of [16, 32, 48, 128]) writeFileSync(resolve(import.meta.dirname, `../icons/${size}.png`), png(size));
