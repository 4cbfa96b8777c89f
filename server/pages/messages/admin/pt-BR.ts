import type { Translation } from '../catalog.ts';
import type { admin as english } from './en.ts';

export const admin: Translation<typeof english> = {
  'admin.title': 'Painel',
};
