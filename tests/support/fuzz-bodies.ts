import fc from 'fast-check';
import type { DeclaredRoute } from '../../server/http/context.ts';
import type { FormsOf } from './fuzz-crawl.ts';
import { damaged, hostile, type Known, type Schema, text, valueFor } from './fuzz-values.ts';

export type Pairs = readonly (readonly [string, string])[];
export const encoded = (pairs: Pairs): string =>
  new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();

export interface SentBody {
  readonly type: string;
  readonly payload: string | undefined;
}
export const noBody: SentBody = { type: '', payload: undefined };

/** As the contract or the page's form says, most of the time. */
export function bodyOf({ path, rules }: DeclaredRoute, forms: FormsOf, known: Known): fc.Arbitrary<SentBody> {
  const asForm = formBody(forms.fields.get(path) ?? [], known, rules.upload === true);
  if (rules.kind === 'form') return fc.oneof({ weight: 30, arbitrary: asForm }, { weight: 1, arbitrary: brokenBody });
  const schema = rules.contract?.request?.body;
  const json = schema ? damaged(valueFor(schema, known)) : fc.oneof(fc.constant(undefined), hostile);
  const asJson = json.map((value) => ({ type: 'application/json', payload: JSON.stringify(value) }));
  const members = Object.keys((schema as Schema | undefined)?.properties ?? {});
  const asFields = formBody(members, known, rules.contract?.multipart === true);
  return fc.oneof(
    { weight: 24, arbitrary: asJson },
    { weight: rules.contract?.form ? 12 : 1, arbitrary: asFields },
    { weight: 1, arbitrary: brokenBody },
  );
}

/** The fields that the page's form has, one or two of them with something else. */
function formBody(names: readonly string[], known: Known, isMultipart: boolean): fc.Arbitrary<SentBody> {
  const value = (name: string): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...(known[name] ?? plainFields)) },
      { weight: 1, arbitrary: text },
    );
  const fields = fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), value(name))));
  const spare = fc.tuple(fc.constantFrom(...names, '__proto__', 'extra', ''), text);
  const extra = fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, fc.array(spare, { maxLength: 2 }));
  const guard: Pairs = [
    ['_token', 'OWN_TOKEN'],
    ['_call', 'OWN_CALL'],
  ];
  const chosenGuard = fc.oneof({ weight: 20, arbitrary: fc.constant(guard) }, fc.subarray([...guard]));
  const missing = fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.constantFrom(...names, undefined));
  return fc.tuple(chosenGuard, fields, extra, missing).map(([own, all, more, left]) => {
    const pairs = [...own, ...all.filter(([name]) => name !== left), ...more];
    return isMultipart ? multipart(pairs) : { type: 'application/x-www-form-urlencoded', payload: encoded(pairs) };
  });
}

const plainFields = ['', '1', '2', '0', '-1', 'on', 'Maren', 'Portland', 'maren@store.test', '2026-03-12'];

const multipart = (pairs: Pairs): SentBody => {
  const part = ([name, value]: readonly [string, string]) => {
    const file = name === 'file' ? '; filename="goods.csv"\r\nContent-Type: text/csv' : '';
    return `--xx\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
  };
  return { type: 'multipart/form-data; boundary=xx', payload: `${pairs.map(part).join('')}--xx--\r\n` };
};

const mediaTypes = [
  'application/json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=xx',
  'text/plain',
  ';',
  '',
];
const halfJson = ['', ' ', '{', '[[[[', 'null', '"x"', '[]', '{}', 'NaN', '1e999', '{}{}', '{"a":1,"a":2}', '{"a":'];
const halfForms = [
  '\0',
  '%',
  'a=%E0%A4%A',
  '&&==&',
  '--xx\r\n',
  '--xx--\r\n',
  '--xx\r\nContent-Disposition: x\r\n\r\n',
];
const polluting = ['{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}', '{"toString":1}'];
const large = ['['.repeat(50_000), `{"a":"${'x'.repeat(1_100_000)}"}`];

/** Bodies that are not what they say, or nothing at all. */
const brokenBody: fc.Arbitrary<SentBody> = fc.record({
  type: fc.constantFrom(...mediaTypes),
  payload: fc.constantFrom(...halfJson, ...halfForms, ...polluting, ...large),
});
