import type { Contract } from '../../../shared/api/contract.ts';
import type { Config } from '../../config.ts';
import { Components, type JsonObject } from './components.ts';
import { operationOf } from './operation.ts';
import { securitySchemes } from './security.ts';

/** The routes' contracts as an OpenAPI 3.1 document, its paths in their order. */
export function describeApi(contracts: readonly Contract[], config: Pick<Config, 'origins' | 'account'>): JsonObject {
  const components = new Components();
  const paths: Record<string, JsonObject> = {};
  const inOrder = [...contracts].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const contract of inOrder) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(contract, components) };
  }
  const names = inOrder.map(({ summary }) => (summary.includes(':') ? (summary.split(':')[0] ?? '') : 'Toolbar'));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Telesales store',
      version: 'v1',
      description:
        'The part of VTEX’s interface that telesales needs, under VTEX’s own paths, and beside it what VTEX has no public endpoint for, under /api/telesales/v1. `x-access` is who may call: anyone, signed-in, or a right; `x-while-acting` whether it may be called while acting for a customer. Money is in minor units unless a member says otherwise.',
    },
    servers: config.origins.map((url) => ({ url })),
    tags: [...new Set(names)].sort().map((name) => ({ name })),
    paths,
    components: { schemas: components.schemas, securitySchemes: securitySchemes(config.account) },
  };
}
