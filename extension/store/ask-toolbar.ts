import { paths } from '../../shared/api/paths.ts';
import type { getToolbar } from '../../shared/api/telesales.ts';
import type { ApiClient } from './api-client.ts';

/** Who works here, for whom, and since when: the one question of every page. */
export const askToolbar = (ask: ApiClient['ask']) => ask<typeof getToolbar>(paths.toolbar);
