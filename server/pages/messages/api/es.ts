import type { Message } from '../catalog.ts';

/** The description of the JSON interface. */
export const api = {
  'api.nav': 'API',
  'api.title': 'API',
  'api.lead':
    'Lo que los programas pueden pedir a esta tienda: {count} operaciones. Lo mismo como archivo para programas: {file}.',
  'api.anyone': 'Cualquiera',
  'api.signedIn': 'Cualquier sesión',
  'api.right': 'Permiso: {right}',
  'api.acting': 'También al actuar por un cliente',
  'api.parameters': 'Parámetros',
  'api.body': 'Cuerpo',
  'api.replies': 'Respuestas',
  'api.schemas': 'Partes con nombre',
  'api.required': 'obligatorio',
  'api.nothing': 'Nada',
  'api.others': 'Otras',
  'api.path': 'ruta',
  'api.query': 'consulta',
  'api.header': 'cabecera',
} as const satisfies Readonly<Record<string, Message>>;
