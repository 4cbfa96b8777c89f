import fc from 'fast-check';
import type { DeclaredRoute } from '../../server/http/context.ts';
import type { FormsOf, SeenForm } from './fuzz-crawl.ts';
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
  const asForm = formBody(forms.fields.get(path) ?? usualForm, known, rules.upload === true);
  if (rules.kind === 'form') return fc.oneof({ weight: 30, arbitrary: asForm }, { weight: 1, arbitrary: brokenBody });
  const schema = rules.contract?.request?.body;
  const json = schema ? damaged(valueFor(schema, known)) : fc.oneof(fc.constant(undefined), hostile);
  const asJson = json.map((value) => ({ type: 'application/json', payload: JSON.stringify(value) }));
  const members = Object.keys((schema as Schema | undefined)?.properties ?? {});
  const seen = new Map(members.map((name) => [name, ['']]));
  return fc.oneof(
    { weight: 24, arbitrary: asJson },
    { weight: rules.contract?.form ? 12 : 1, arbitrary: formBody(seen, known, rules.contract?.multipart === true) },
    { weight: 1, arbitrary: brokenBody },
  );
}

/** Of a form that no page showed: what such forms hold. */
const usualForm: SeenForm = new Map(
  ['version', 'cart', 'address', 'payment', 'email', 'code', 'password', 'position', 'to', 'step'].map((name) => [
    name,
    [''],
  ]),
);

/** The form as a page showed it, and up to three fields with something else or missing. */
function formBody(seen: SeenForm, known: Known, isMultipart: boolean): fc.Arbitrary<SentBody> {
  const names = [...seen.keys()];
  const usual = fc.tuple(
    ...names.map((name) =>
      fc.constantFrom(...usualValues(seen.get(name) ?? [], known[name])).map((it) => [name, it] as const),
    ),
  );
  const other = fc.oneof(fc.constantFrom(...plainFields), fc.constantFrom(undefined, ''), text);
  const change = fc.tuple(fc.constantFrom(...names, '__proto__', 'extra'), other);
  const changes = fc.oneof(fc.constant([]), fc.array(change, { maxLength: 3 }));
  const chosenGuard = fc.oneof({ weight: 20, arbitrary: fc.constant(guard) }, fc.subarray([...guard]));
  return fc.tuple(chosenGuard, usual, changes).map(([own, fields, changed]) => {
    const kept = fields.filter(([name]) => !changed.some(([other, value]) => other === name && value === undefined));
    const pairs = [...own, ...kept.filter(([name]) => !changed.some(([other]) => other === name)), ...present(changed)];
    return isMultipart ? multipart(pairs) : { type: 'application/x-www-form-urlencoded', payload: encoded(pairs) };
  });
}

const guard: Pairs = [
  ['_token', 'OWN_TOKEN'],
  ['_call', 'OWN_CALL'],
];

/** What the caller has by now beats what a page showed once; what is known fills what was empty. */
function usualValues(shown: readonly string[], pool: readonly string[] = []): readonly string[] {
  if (pool.some((value) => value.startsWith('OWN_'))) return pool;
  const filled = shown.filter((value) => value !== '');
  return filled.length > 0 ? filled : [...pool, ''];
}

const present = (changes: readonly (readonly [string, string | undefined])[]): Pairs =>
  changes.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));

const plainFields = ['', '1', '2', '0', '-1', 'on', 'Maren', 'Portland', 'maren@store.test', '2026-03-12', '9.99'];

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
