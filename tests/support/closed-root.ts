import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';

/** Something in the toolbar's closed shadow root, found as a screen reader finds it. */
export interface Found {
  readonly backendNodeId: number;
  readonly role: string;
  readonly name: string;
  readonly isDisabled: boolean;
  readonly isFocused: boolean;
  /** The value of a field, or the empty string. */
  readonly value: string;
}

/** A look into the toolbar's closed shadow root by the browser's own debugging protocol; nothing in the page changes. */
export interface ClosedRoot {
  /** The attribute of the first element that matches the selector; undefined without root, element or attribute. */
  attribute(selector: string, name: string): Promise<string | undefined>;
  /** What is drawn, in reading order, blanks folded; empty without toolbar. */
  text(): Promise<string>;
  /** Everything of that role, by accessible name when one is given; hidden things are left out. */
  find(role: string, name?: string | RegExp): Promise<readonly Found[]>;
  /** The middle of the element, in page coordinates, once it has stopped moving. */
  middleOf(found: Found): Promise<{ readonly x: number; readonly y: number }>;
  /** Runs a function in the page with the root as `this`. */
  askRoot<T>(declaration: string): Promise<T>;
  /** Runs a function in the page with the element as `this`, and returns its value. */
  ask<T>(found: Found, declaration: string): Promise<T>;
}

interface DomNode {
  readonly backendNodeId: number;
  readonly localName: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly (DomNode & { readonly shadowRootType?: string })[];
}

export async function closedRootOf(page: Page): Promise<ClosedRoot> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('Accessibility.enable');

  /** The shadow root of the toolbar's host: the only closed root right below <html>. */
  async function root(): Promise<number | undefined> {
    const { root: document } = await cdp.send('DOM.getDocument', { depth: 2, pierce: true });
    const html = document.children?.find((node: DomNode) => node.localName === 'html');
    const roots = html?.children?.flatMap((node: DomNode) => node.shadowRoots ?? []) ?? [];
    return roots.find((it) => it.shadowRootType === 'closed')?.backendNodeId;
  }

  async function call<T>(backendNodeId: number, declaration: string): Promise<T> {
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
    if (!object.objectId) throw new Error('The element is gone.');
    const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      returnByValue: true,
      awaitPromise: true,
      functionDeclaration: declaration,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T; // the protocol's value is untyped; every caller names what its own function returns
  }

  return {
    async attribute(selector, name) {
      const it = await root();
      if (it === undefined) return undefined;
      const read = `function () { return this.querySelector(${JSON.stringify(selector)})?.getAttribute(${JSON.stringify(name)}) ?? undefined; }`;
      return call<string | undefined>(it, read);
    },
    async text() {
      const it = await root();
      if (it === undefined) return '';
      const read =
        "function () { return [...this.children].map((it) => (it.localName === 'style' ? '' : (it.innerText ?? ''))).join(' '); }";
      return (await call<string>(it, read)).replace(/\s+/g, ' ').trim();
    },
    async find(role, name) {
      const it = await root();
      return it === undefined ? [] : findIn(cdp, it, role, name);
    },
    async askRoot<T>(declaration: string) {
      const it = await root();
      if (it === undefined) throw new Error('There is no toolbar in the page.');
      return call<T>(it, declaration);
    },
    middleOf: (found) => middleOf(cdp, found),
    ask: (found, declaration) => call(found.backendNodeId, declaration),
  };
}

async function findIn(
  cdp: CDPSession,
  backendNodeId: number,
  role: string,
  name?: string | RegExp,
): Promise<readonly Found[]> {
  const { nodes } = await cdp.send('Accessibility.queryAXTree', {
    backendNodeId,
    role,
    ...(typeof name === 'string' ? { accessibleName: name } : {}),
  });
  return nodes.flatMap((node) => {
    const found = String(node.name?.value ?? '');
    if (node.ignored || node.backendDOMNodeId === undefined) return [];
    if (name instanceof RegExp && !name.test(found)) return [];
    const is = (property: string) => node.properties?.some((it) => it.name === property && it.value.value === true);
    return {
      backendNodeId: node.backendDOMNodeId,
      role,
      name: found,
      isDisabled: is('disabled') ?? false,
      isFocused: is('focused') ?? false,
      value: String(node.value?.value ?? ''),
    };
  });
}

async function middleOf(cdp: CDPSession, { backendNodeId, role, name }: Found) {
  await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  let last = '';
  for (let look = 0; look < 60; look++) {
    const { quads } = await cdp.send('DOM.getContentQuads', { backendNodeId });
    const [quad] = quads;
    if (quad && JSON.stringify(quad) === last) {
      const [x1 = 0, y1 = 0, x2 = 0, , , y3 = 0] = quad;
      return { x: (x1 + x2) / 2, y: (y1 + y3) / 2 };
    }
    last = JSON.stringify(quad);
    await sleep(40);
  }
  throw new Error(`The ${role} "${name}" did not stop moving.`);
}
