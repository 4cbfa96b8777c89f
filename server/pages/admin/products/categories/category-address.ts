import { productsPath } from '../products-query.ts';

export const categoriesPath = `${productsPath}/categories`;

export const categoryAddress = (id: string): string => `${categoriesPath}/${encodeURIComponent(id)}`;
