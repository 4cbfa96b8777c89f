import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { drawQr } from '../../../extension/background/draw-qr.ts';

/** The drawing as a camera sees it, each cell a few pixels wide. */
function photo({ size, path }: ReturnType<typeof drawQr>) {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < scale; dy += 1)
      for (let dx = 0; dx < scale; dx += 1) {
        const pixel = ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4;
        data.fill(0, pixel, pixel + 3);
      }
  return { width, height: width, data };
}

test.each([
  'https://harbor.example/share/7Qm4xT9vKp2LrW8sYbEaZcUdHfGjKlPoIuYtReWqnZd',
  `https://a-store-with-a-long-name.example/share/${'x'.repeat(300)}`,
])('a camera reads %s from the drawing', (link) => {
  expect(decodeQR(photo(drawQr(link)))).toBe(link);
});

test('the drawing has light cells around it, as readers need', () => {
  const { size, path } = drawQr('x');
  const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect([Math.min(...places), size - 1 - Math.max(...places)]).toEqual([4, 4]);
});
