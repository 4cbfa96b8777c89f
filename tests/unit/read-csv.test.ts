import { expect, test } from 'vitest';
import { type CsvRecord, CsvUnreadable, readCsv } from '../../server/features/imports/read-csv.ts';

/** The bytes in chunks of this size, so that chunks end in the middle of everything. */
async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function read(text: string | Uint8Array, size = 5, mostBytes = 1_000_000): Promise<readonly CsvRecord[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { records } = await readCsv(inChunks(bytes, size), { mostBytes });
  const found: CsvRecord[] = [];
  for await (const record of records) found.push(record);
  return found;
}
const cells = async (text: string) => (await read(text)).map((record) => record.cells);
const problem = async (reading: Promise<unknown>) =>
  reading.then(
    () => 'it was read',
    (error: unknown) => (error instanceof CsvUnreadable ? error.problem : error),
  );

test.each([1, 2, 3, 7, 1_000])(
  'quotes, separators and line ends inside cells are read in chunks of %i bytes',
  async (size) => {
    const text = '\uFEFFreference,name\r\nA,"say ""hi"",\r\nthen go"\r\nB,Łódź €\r\n';
    expect(await read(text, size)).toEqual([
      { line: 1, cells: ['reference', 'name'] },
      { line: 2, cells: ['A', 'say "hi",\r\nthen go'] },
      { line: 4, cells: ['B', 'Łódź €'] },
    ]);
  },
);

test('a record keeps its line behind blank lines and blank records', async () => {
  expect((await read('a,b\n\n1,2\n , \n,,\n3,4')).map(({ line }) => line)).toEqual([1, 3, 6]);
});

test.each([
  [
    'a;b;c,d\n1;2;3,5',
    [
      ['a', 'b', 'c,d'],
      ['1', '2', '3,5'],
    ],
  ],
  [
    'a\tb\n1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '"a;b;c",d\n1,2',
    [
      ['a;b;c', 'd'],
      ['1', '2'],
    ],
  ],
  ['a\n1', [['a'], ['1']]],
  [
    'a,b\r1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
])('%j is separated as its first line is', async (text, expected) => {
  expect(await cells(text)).toEqual(expected);
});

test('a row with more or fewer cells than the head is left to the caller', async () => {
  expect(await cells('a,b\n1\n1,2,3')).toEqual([['a', 'b'], ['1'], ['1', '2', '3']]);
});

test('an empty file has no records', async () => {
  expect(await read('')).toEqual([]);
  expect(await read('\uFEFF')).toEqual([]);
});

test('a quote that is never closed is told with the line on which it stands', async () => {
  expect(await problem(read('a,b\n1,2\n3,"x\n4,5\n6,7\n'))).toEqual({ code: 'quote', line: 3 });
  expect(await problem(read('a,b\n1,"x" y\n'))).toEqual({ code: 'quote', line: 2 });
});

test('a record without an end does not fill the memory', async () => {
  const endless = `a,b\n1,"${'x'.repeat(300_000)}`;
  expect(await problem(read(endless, 10_000))).toEqual({ code: 'recordTooLong', line: 2 });
});

test('a workbook and an older encoding are told apart from CSV', async () => {
  expect(await problem(read(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0x14])))).toEqual({ code: 'encoding' });
  expect(await problem(read(Uint8Array.from([0x61, 0x0a, 0xe7, 0x0a])))).toEqual({ code: 'encoding' });
});

test('a file is read up to its limit', async () => {
  expect(await problem(read('a\n1\n2\n3\n', 2, 4))).toEqual({ code: 'tooLarge', bytes: 4 });
  expect(await read('a\n1', 2, 3)).toHaveLength(2);
});
