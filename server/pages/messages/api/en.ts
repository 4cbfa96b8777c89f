import type { Message } from '../catalog.ts';

/** The description of the JSON interface. */
export const api = {
  'api.nav': 'API',
  'api.title': 'API',
  'api.lead': 'What programs may ask of this store: {count} operations. The same as a file for programs: {file}.',
  'api.anyone': 'Anyone',
  'api.signedIn': 'Any login',
  'api.right': 'Right: {right}',
  'api.acting': 'Also while acting for a customer',
  'api.parameters': 'Parameters',
  'api.body': 'Body',
  'api.replies': 'Replies',
  'api.schemas': 'Named parts',
  'api.required': 'required',
  'api.nothing': 'Nothing',
  'api.others': 'Others',
  'api.path': 'path',
  'api.query': 'query',
  'api.header': 'header',
} as const satisfies Readonly<Record<string, Message>>;
