import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

/** Lets the routes of this scope take multipart forms of text fields, as VTEX ID's clients send them. Files are refused. */
export function takeMultipartFields(scope: FastifyInstance): void {
  if (scope.hasContentTypeParser('multipart/form-data')) scope.removeContentTypeParser('multipart/form-data');
  scope.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: 65_536 },
    async (request: FastifyRequest, body: string | Buffer) => {
      const fields = new URLSearchParams();
      for (const [name, value] of await read(body, request.headers['content-type'] ?? '')) {
        if (typeof value !== 'string' || name === '__proto__') throw new Refusal(malformed);
        fields.append(name, value);
      }
      return fields;
    },
  );
}

async function read(body: string | Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(Buffer.from(body)), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Refusal(malformed); // not what its type says
  }
}

const malformed = {
  code: 'malformed-request',
  status: 400,
  message: 'Not done. The request could not be read. Nothing was changed.',
};
