import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin, parseSync, type Rolldown } from 'vite';
import { builtInStores, contentFiles } from '../manifest.ts';
import { toolbarCss } from './toolbar-css.ts';

const extension = resolve(import.meta.dirname, '..');
const kitModule = 'virtual:kit';

/** What exists once. Tables such as the icons are bundled where they are used, or the first script would carry all. */
const lendable = /[\\/]node_modules[\\/]@?preact[\\/]|[\\/]extension[\\/](toolbar|store)[\\/].*tsx?$/;

/**
 * Bundles each content script into one file without loader and without web-accessible parts, and names the first in the
 * manifest. The others run later in the same isolated world and borrow the modules that an earlier one has, by the
 * world's `toolbarKit`: Preact and the signals must exist once, or a panel would not see the toolbar's state change.
 */
export const contentScripts = (): Plugin =>
  ({
    name: 'content-scripts',
    apply: 'build',
    enforce: 'post', // listed after crx(), which calls renderCrxManifest in plugin order
    buildStart() {
      // The scripts are bundled apart, so `--watch` would not see their files.
      for (const folder of ['content', 'toolbar', 'store', 'messaging', 'settings', '../shared'])
        for (const file of readdirSync(resolve(extension, folder), { recursive: true, encoding: 'utf8' }))
          if (/\.\w+$/.test(file)) this.addWatchFile(resolve(extension, folder, file));
    },
    async generateBundle() {
      const scripts = await look();
      const tokens = new Set<string>();
      for (const script of scripts) {
        const { code } = await bundle(script.entry, 'iife', script.borrowed, lendingOf(script, scripts), tokens);
        const source = script.borrowed.size > 0 ? inKit(code) : code;
        this.emitFile({ type: 'asset', fileName: outputOf(script.entry), source });
      }
    },
    renderCrxManifest(manifest: Record<string, unknown>) {
      const [first = ''] = contentFiles;
      delete manifest.web_accessible_resources; // nothing needs any; pages could tell the extension by it
      manifest.content_scripts = [{ matches: builtInStores, js: [outputOf(first)], run_at: 'document_start' }];
      return manifest;
    },
  }) as Plugin; // crxjs adds a hook of its own to the type

/** "content/toolbar.iife.tsx" → "content/toolbar.iife.js": no hash, so that the background can name it. */
const outputOf = (entry: string): string => entry.replace(/\.tsx?$/, '.js');

interface Script {
  readonly entry: string;
  /** Modules that earlier scripts have. */
  readonly borrowed: ReadonlySet<string>;
  /** Modules that this one is the first to have. */
  readonly own: ReadonlySet<string>;
  /** Borrowed module → names imported from it. */
  readonly needs: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Bundles every script once, in order, to see what each has and what it needs from those before it. */
async function look(): Promise<readonly Script[]> {
  const scripts: Script[] = [];
  for (const entry of contentFiles) {
    const borrowed = new Set(scripts.flatMap(({ own }) => [...own]));
    const { code, modules } = await bundle(entry, 'es', borrowed, new Map(), new Set());
    const own = new Set(Object.keys(modules).filter((id) => lendable.test(id)));
    scripts.push({ entry, borrowed, own, needs: importsOf(code) });
  }
  return scripts;
}

function importsOf(code: string): ReadonlyMap<string, ReadonlySet<string>> {
  const imports = new Map<string, Set<string>>();
  for (const { moduleRequest, entries } of parseSync('script.js', code).module.staticImports) {
    const names = imports.get(moduleRequest.value) ?? new Set();
    for (const { importName } of entries) if (importName.name) names.add(importName.name);
    imports.set(moduleRequest.value, names);
  }
  return imports;
}

/** What this script puts on the kit: what any other needs of its own modules. */
function lendingOf({ own }: Script, scripts: readonly Script[]): Map<string, Set<string>> {
  const lending = new Map<string, Set<string>>();
  for (const { needs } of scripts)
    for (const [id, names] of needs) if (own.has(id)) lending.set(id, new Set([...(lending.get(id) ?? []), ...names]));
  return lending;
}

async function bundle(
  entry: string,
  format: 'es' | 'iife',
  borrowed: ReadonlySet<string>,
  lending: ReadonlyMap<string, ReadonlySet<string>>,
  tokens: Set<string>,
): Promise<Rolldown.OutputChunk> {
  const result = await build({
    root: extension,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [borrow(borrowed), lend(lending), toolbarCss(tokens)],
    build: {
      write: false,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox120'], // the first that know light-dark()
      minify: true,
      lib: { entry: resolve(extension, entry), formats: [format], name: 'script', fileName: 'script' },
      rolldownOptions: { output: { globals: fromKit } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((it) => ('output' in it ? it.output : []));
  const [chunk, ...others] = outputs.filter((it): it is Rolldown.OutputChunk => it.type === 'chunk');
  if (!chunk || others.length > 0) throw new Error(`${entry} did not become one file`);
  return chunk;
}

/** Where the script arrives in another page, because the one that asked was left meanwhile, there is no kit and it does nothing. */
const inKit = (code: string): string => `if(globalThis.toolbarKit){${code}}`;

const fromKit = (id: string): string => `globalThis.toolbarKit[${JSON.stringify(keyOf(id))}]`;

/** Name of a module on the kit. */
const keyOf = (id: string): string => id.replace(/^.*[\\/](?:extension|node_modules)[\\/]/, '');

/** Leaves modules out that an earlier script has. */
const borrow = (borrowed: ReadonlySet<string>): Plugin => ({
  name: 'borrow',
  enforce: 'pre',
  async resolveId(source, importer) {
    const resolved = importer ? await this.resolve(source, importer, { skipSelf: true }) : null;
    return resolved && borrowed.has(resolved.id) ? { id: resolved.id, external: 'absolute' } : null;
  },
});

/** Makes `lendKit()` of `virtual:kit` put the modules on the kit. */
const lend = (lending: ReadonlyMap<string, ReadonlySet<string>>): Plugin => ({
  name: 'lend',
  enforce: 'pre',
  resolveId: (source) => (source === kitModule ? `\0${kitModule}` : null),
  load(id) {
    if (id !== `\0${kitModule}`) return null;
    const modules = [...lending].map(([module, names], at) => ({ module, at, names: [...names] }));
    const imports = modules.map(({ module, at, names }) => {
      const renamed = names.map((name, n) => `${name} as k${at}_${n}`);
      return `import { ${renamed.join(', ')} } from ${JSON.stringify(module)};`;
    });
    const members = modules.map(({ module, at, names }) => {
      const lent = names.map((name, n) => `${name}: k${at}_${n}`);
      return `${JSON.stringify(keyOf(module))}: { ${lent.join(', ')} }`;
    });
    const kit = `{ ...globalThis.toolbarKit, ${members.join(', ')} }`;
    return `${imports.join('\n')}\nexport const lendKit = () => { globalThis.toolbarKit = ${kit}; };`;
  },
});
