import type { DeclaredRoute } from '../../server/http/context.ts';
import type { Known } from './fuzz-values.ts';
import { documentOf, type PageDocument } from './page-document.ts';
import type { TestBrowser } from './test-browser.ts';

/** What the pages themselves send, by the route's path. */
export interface FormsOf {
  readonly fields: ReadonlyMap<string, SeenForm>;
  /** Names that links and search forms put behind the question mark. */
  readonly queries: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Names of a form's fields with the values that pages gave them, or offer for them. */
export type SeenForm = ReadonlyMap<string, readonly string[]>;

/** Addresses of one page that are opened. */
const mostOfOnePage = 6;
const mostValues = 8;

interface Readers {
  readonly ofStore: TestBrowser;
  readonly ofDashboard: TestBrowser;
}

/** Opens every declared page, and notes what its forms would send and which queries its links have. */
export async function crawl(
  routes: readonly DeclaredRoute[],
  known: Known,
  { ofStore, ofDashboard }: Readers,
): Promise<FormsOf> {
  const pages = routes.filter(({ method, rules }) => method === 'GET' && rules.kind === 'page');
  const fields = new Map<string, Map<string, string[]>>();
  const queries = new Map<string, Set<string>>();
  const noteForm = (form: FormOnPage) => {
    const route = routeOf(routes, form.method, form.action);
    if (!route) return;
    if (form.method === 'GET')
      noteQuery(
        form.action,
        form.fields.map(([name]) => name),
      );
    else addFields(fields, route.path, form.fields);
  };
  const noteQuery = (address: string, more: readonly string[] = []) => {
    const route = routeOf(routes, 'GET', address);
    const names = [...new URLSearchParams(address.split('?')[1] ?? '').keys(), ...more];
    if (route) queries.set(route.path, new Set([...(queries.get(route.path) ?? []), ...names]));
  };
  for (const { path } of pages) {
    const addresses = new Set(addressesOf(path, known));
    for (const address of addresses) {
      const reply = await (path.startsWith('/admin') ? ofDashboard : ofStore).navigate(address);
      if (reply.statusCode !== 200) continue;
      const page = documentOf(reply.body);
      formsIn(page, address).forEach(noteForm);
      for (const link of linksIn(page)) {
        noteQuery(link);
        const isSamePage = routeOf(routes, 'GET', link)?.path === path;
        if (link.includes('?') && isSamePage && addresses.size < mostOfOnePage) addresses.add(link);
      }
    }
  }
  return { fields, queries };
}

function addFields(all: Map<string, Map<string, string[]>>, path: string, fields: FormOnPage['fields']): void {
  const known = all.get(path) ?? new Map<string, string[]>();
  all.set(path, known);
  for (const [name, values] of fields) {
    const seen = new Set([...(known.get(name) ?? []), ...values]);
    known.set(name, [...seen].slice(0, mostValues));
  }
}

/** Of several routes that an address fits, the one that names most of it. */
const routeOf = (routes: readonly DeclaredRoute[], method: string, address: string): DeclaredRoute | undefined =>
  routes
    .filter((it) => it.method === method && patternOf(it.path).test(address.split('?')[0] ?? ''))
    .sort((a, b) => a.path.split(':').length - b.path.split(':').length)[0];

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`);

/** The page of each of the things that exist. */
function addressesOf(path: string, known: Known): readonly string[] {
  const [prefix = '', name] = /^.*?(:\w+)/.exec(path) ?? [];
  if (!name) return [path];
  return (known[prefix] ?? known[name] ?? [])
    .slice(0, mostOfOnePage)
    .map((value) => path.replace(name, encodeURIComponent(value)));
}

const linksIn = (page: PageDocument): readonly string[] =>
  [...page.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? '');

interface FormOnPage {
  readonly method: string;
  readonly action: string;
  readonly fields: readonly (readonly [string, readonly string[]])[];
}

const formsIn = (page: PageDocument, address: string): readonly FormOnPage[] =>
  [...page.querySelectorAll('form')].map((form) => {
    const named = 'input[name], select[name], textarea[name], button[name]';
    const outside = form.id ? page.querySelectorAll(`[form="${form.id}"][name]`) : [];
    const fields = [...form.querySelectorAll(named), ...outside].map((field) => {
      const options = [...field.querySelectorAll('option')].map((option) => option.getAttribute('value') ?? '');
      const values = options.length > 0 ? options : [field.getAttribute('value') ?? field.textContent];
      return [field.getAttribute('name') ?? '', values] as const;
    });
    return {
      action: form.getAttribute('action') ?? address,
      method: (form.getAttribute('method') ?? 'get').toUpperCase(),
      fields: fields.filter(([name]) => name !== '_token' && name !== '_call'),
    };
  });
