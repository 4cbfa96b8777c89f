import type { Plugin } from 'vite';

/**
 * Fits the shared design to a shadow root: its tokens go on the toolbar's own element, where no rule of the page
 * reaches them, and those that nothing uses are left out. `given` holds the tokens that an earlier script brings.
 */
export const toolbarCss = (given: Set<string>): Plugin => ({
  name: 'toolbar-css',
  enforce: 'post',
  transform(code, id) {
    const [, quoted] = id.endsWith('.css?inline') ? (code.match(/^export default (".*");?$/s) ?? []) : [];
    if (quoted === undefined) return null;
    const css = withUsedTokens(String(JSON.parse(quoted)).replaceAll(':root,:host', '.tt'), given);
    return { code: `export default ${JSON.stringify(css)}`, map: null };
  },
});

const token = /(--[a-z][\w-]*):([^;{}]*)(?:;|(?=\}))/g;

function withUsedTokens(css: string, given: Set<string>): string {
  const rules = css.replace(token, (declaration, name: string) => (isState(name) ? declaration : ''));
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(token)) values.set(name, `${values.get(name) ?? ''} ${value}`);
  const used = new Set<string>();
  const use = (text: string) => {
    for (const [, name = ''] of text.matchAll(/var\((--[\w-]+)/g)) {
      if (used.has(name)) continue;
      used.add(name);
      use(values.get(name) ?? '');
    }
  };
  use(rules);
  const own = new Set([...used].filter((name) => !given.has(name) && values.has(name)));
  for (const name of own) given.add(name);
  return css
    .replace(token, (declaration, name: string) => (own.has(name) || isState(name) ? declaration : ''))
    .replace(/[^{}]*\{\}/g, '');
}

/** These five are set by rules of their own and are no tokens. */
const isState = (name: string): boolean => name.startsWith('--state-');
