import type { DeclaredRoute } from '../../server/http/context.ts';
import type { Known } from './fuzz-values.ts';
import { documentOf, type PageDocument } from './page-document.ts';
import type { TestBrowser } from './test-browser.ts';

/** What the pages themselves send, by the route's path. */
export interface FormsOf {
  /** Names of the fields of the forms that post there. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Names that links and search forms put behind the question mark. */
  readonly queries: ReadonlyMap<string, readonly string[]>;
}

/** Addresses with different queries that are opened of one page. */
const mostOfOnePage = 15;

/** Opens every declared page as each of these people, and notes which fields its forms have and which queries its links. */
export async function crawl(
  routes: readonly DeclaredRoute[],
  known: Known,
  people: readonly TestBrowser[],
): Promise<FormsOf> {
  const pages = routes.filter(({ method, rules }) => method === 'GET' && rules.kind === 'page');
  const fields = new Map<string, Set<string>>();
  const queries = new Map<string, Set<string>>();
  const note = (method: string, address: string, names: readonly string[]) => {
    const [path = '', query = ''] = address.split('?');
    const where = method === 'POST' ? fields : queries;
    const route = routes.find((it) => it.method === method && patternOf(it.path).test(path));
    if (route) addTo(where, route.path, [...names, ...new URLSearchParams(query).keys()]);
  };
  for (const { path } of pages) {
    const addresses = new Set(addressesOf(path, known));
    for (const address of addresses)
      for (const person of people) {
        const reply = await person.navigate(address);
        if (reply.statusCode !== 200) continue;
        const page = documentOf(reply.body);
        for (const { method, action, names } of formsIn(page, address)) note(method, action, names);
        for (const link of linksIn(page)) {
          note('GET', link, []);
          if (link.includes('?') && patternOf(path).test(link.split('?')[0] ?? '') && addresses.size < mostOfOnePage)
            addresses.add(link);
        }
      }
  }
  return { fields: listed(fields), queries: listed(queries) };
}

function addTo(sets: Map<string, Set<string>>, key: string, names: readonly string[]): void {
  sets.set(key, new Set([...(sets.get(key) ?? []), ...names]));
}

const listed = (sets: ReadonlyMap<string, ReadonlySet<string>>) =>
  new Map([...sets].map(([path, names]) => [path, [...names]]));

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`);

/** The page of each of the things that exist. */
function addressesOf(path: string, known: Known): readonly string[] {
  const name = /:(\w+)/.exec(path)?.[1];
  if (!name) return [path];
  return (known[`:${name}`] ?? known[name] ?? [])
    .slice(0, mostOfOnePage)
    .map((value) => path.replace(`:${name}`, encodeURIComponent(value)));
}

const linksIn = (page: PageDocument): readonly string[] =>
  [...page.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? '');

const formsIn = (page: PageDocument, address: string) =>
  [...page.querySelectorAll('form')].map((form) => {
    const inside = form.querySelectorAll('input[name], select[name], textarea[name], button[name]');
    const outside = form.id ? page.querySelectorAll(`[form="${form.id}"][name]`) : [];
    const names = [...inside, ...outside].map((it) => it.getAttribute('name') ?? '');
    return {
      action: form.getAttribute('action') ?? address,
      method: (form.getAttribute('method') ?? 'get').toUpperCase(),
      names: names.filter((it) => it !== '_token' && it !== '_call'),
    };
  });
