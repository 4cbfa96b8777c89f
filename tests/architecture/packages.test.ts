import { expect, test } from 'vitest';
import { readProject } from './sources.ts';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly version?: string;
}
const lock = (): { packages: Record<string, Locked> } => JSON.parse(readProject('package-lock.json'));

test('the lock holds the packages of every platform, so that npm ci works on each', () => {
  const { packages } = lock();
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test('every direct dependency is pinned to one version', () => {
  const manifest: Record<string, Record<string, string>> = JSON.parse(readProject('package.json'));
  const groups = ['dependencies', 'devDependencies', 'optionalDependencies'].map((name) => manifest[name] ?? {});
  const loose = groups.flatMap(Object.entries).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});
