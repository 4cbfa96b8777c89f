import type { Message } from '../catalog.ts';

/** The description of the JSON interface. */
export const api = {
  'api.nav': 'API',
  'api.title': 'API',
  'api.lead':
    'O que programas podem pedir a esta loja: {count} operações. O mesmo como arquivo para programas: {file}.',
  'api.anyone': 'Qualquer um',
  'api.signedIn': 'Qualquer sessão',
  'api.right': 'Permissão: {right}',
  'api.acting': 'Também ao agir por um cliente',
  'api.parameters': 'Parâmetros',
  'api.body': 'Corpo',
  'api.replies': 'Respostas',
  'api.schemas': 'Partes com nome',
  'api.required': 'obrigatório',
  'api.nothing': 'Nada',
  'api.others': 'Outras',
  'api.path': 'caminho',
  'api.query': 'consulta',
  'api.header': 'cabeçalho',
} as const satisfies Readonly<Record<string, Message>>;
