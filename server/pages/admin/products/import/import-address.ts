import { productsPath } from '../products-query.ts';

export const importPath = `${productsPath}/import`;

export const importAddress = (id: string): string => `${importPath}/${encodeURIComponent(id)}`;
