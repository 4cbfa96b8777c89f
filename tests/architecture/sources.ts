import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { parseSync } from 'vite';

export const root = resolve(import.meta.dirname, '../..');
const codeFolders = ['extension', 'server', 'shared', 'tests'];
const ignored = new Set(['node_modules', 'dist', 'data', '.git']);

export interface Import {
  /** The path inside the project, or the name of the package. */
  readonly target: string;
  readonly typesOnly: boolean;
}
export interface Source {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly exportsDefault: boolean;
  /** Exports of its own, and those passed on from another module. */
  readonly ownExports: number;
  readonly passedOn: number;
}

/** Every file of the project, without what is installed, built or stored. */
export function allFiles(folder = root): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !ignored.has(name))
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory()
        ? allFiles(path)
        : [
            path
              .slice(root.length + 1)
              .split(sep)
              .join('/'),
          ];
    });
}

export const readProject = (path: string): string => readFileSync(join(root, path), 'utf8');

let parsed: readonly Source[] | undefined;

/** Every module written in TypeScript or JavaScript. */
export function sources(): readonly Source[] {
  parsed ??= allFiles()
    .filter((path) => codeFolders.some((folder) => path.startsWith(`${folder}/`)) && /\.(ts|tsx|mjs)$/.test(path))
    .map(parseSource);
  return parsed;
}

export const inFolder = (folder: string): readonly Source[] =>
  sources().filter(({ path }) => path.startsWith(`${folder}/`));

function parseSource(path: string): Source {
  const text = readProject(path);
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const exported = module.staticExports.flatMap(({ entries }) => entries);
  const passedOn = exported.filter(({ moduleRequest }) => moduleRequest);
  const imports = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      target: resolveImport(path, moduleRequest.value),
      typesOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...passedOn.map(({ moduleRequest, isType }) => ({
      target: resolveImport(path, moduleRequest?.value ?? ''),
      typesOnly: isType,
    })),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      target: resolveImport(path, text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
      typesOnly: false,
    })),
  ];
  return {
    path,
    text,
    imports,
    exportsDefault: exported.some(({ exportName }) => exportName.kind === 'Default'),
    ownExports: exported.length - passedOn.length,
    passedOn: passedOn.length,
  };
}

function resolveImport(from: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  if (!bare.startsWith('.')) return bare;
  return posix.normalize(
    relative(root, resolve(root, dirname(from), bare))
      .split(sep)
      .join('/'),
  );
}

/** The code without its comments, so that a word in an explanation is no finding. */
export const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:'"`])\/\/.*$/gm, '$1');
