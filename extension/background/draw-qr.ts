import encodeQR from 'qr';
import type { QrDrawing } from '../messaging/protocol.ts';

/** Light cells around the code that readers need. */
const border = 4;

/** The text as a QR code: the path of its dark cells, in a square of `size` cells. */
export function drawQr(text: string): QrDrawing {
  const cells = encodeQR(text, 'raw', { border });
  const path = cells.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size: cells.length, path: path.join('') };
}
