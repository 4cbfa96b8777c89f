import { buffer } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { csvDownload } from '../../server/http/csv.ts';

type Row = readonly (string | number)[];

async function* rowsOf(rows: readonly Row[]) {
  yield* rows;
}
const written = async (rows: readonly Row[], columns = ['What', 'How many']) =>
  String(await buffer(csvDownload({ fileName: 'list.csv', columns, rows: rowsOf(rows) }).body));

test('a file begins with its columns and ends every row as RFC 4180 has it', async () => {
  expect(
    await written([
      ['Tea', 2],
      ['Łódź', -3],
    ]),
  ).toBe('\uFEFF"What","How many"\r\n"Tea","2"\r\n"Łódź","-3"\r\n');
});

test('quotes, separators and line ends stay inside their cell', async () => {
  expect(await written([['say "hi", then\r\ngo; on', 1]])).toContain('"say ""hi"", then\r\ngo; on","1"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "=cmd|' /C calc'!A0"])(
  'a text that begins like a formula is text: %j',
  async (given) => {
    expect(await written([[given, 1]])).toContain(`\r\n"'${given.replaceAll('"', '""')}","1"\r\n`);
  },
);

test('no cell hides a cell of a program that separates by semicolons', async () => {
  expect(await written([['a;=1+1', 'b']])).toContain('"a;=1+1","b"');
});

test('rows are read no faster than they are taken, and no more once nobody takes them', async () => {
  let read = 0;
  let isOver = false;
  async function* endless() {
    try {
      for (;;) {
        read += 1;
        yield ['x'.repeat(1000), read];
      }
    } finally {
      isOver = true;
    }
  }
  const { body } = csvDownload({ fileName: 'list.csv', columns: ['a', 'b'], rows: endless() });
  await new Promise((resolve) => body.once('readable', resolve));
  for (let turns = 0; turns < 50; turns += 1) await turn();
  const before = read;
  expect(before).toBeLessThan(500);
  body.destroy();
  for (let turns = 0; turns < 50; turns += 1) await turn();
  expect(isOver).toBe(true);
  expect(read - before).toBeLessThan(50);
});

test('a source that fails breaks the file off, so that it is not taken for whole', async () => {
  async function* failing() {
    yield ['a', 1];
    throw new Error('The database is gone.');
  }
  const { body } = csvDownload({ fileName: 'list.csv', columns: ['a', 'b'], rows: failing() });
  await expect(buffer(body)).rejects.toThrow('The database is gone.');
});
