import { contract } from './contract.ts';
import { FreeObject } from './nullable.ts';

export const getApiDescription = contract({
  method: 'GET',
  path: '/api/telesales/v1/openapi.json',
  access: 'anyone',
  asBuilt: true,
  summary: 'API description: this document, OpenAPI 3.1, made from the routes that the server has.',
  reply: { 200: FreeObject },
});
