import type { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Access } from '../../shared/api/contract.ts';
import type { Deps } from '../deps.ts';
import { FileCut } from '../features/imports/file-cut.ts';
import { answer, type FormContext, type PageReply, pageContextOf } from './page.ts';
import { Refusal } from './refusal.ts';
import { formProblem } from './rules.ts';

/** A file as it comes in, bit by bit. What the handler leaves of it is thrown away. */
export interface UploadedFile {
  readonly name: string;
  /** Throws FileCut. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface UploadContext extends FormContext {
  /** The fields before the file. */
  readonly fields: URLSearchParams;
  /** undefined: none was chosen. */
  readonly file: UploadedFile | undefined;
}

interface UploadRules {
  readonly path: string;
  readonly access: Access;
  readonly mostBytes: number;
}

/**
 * Registers the POST of a page's form with one file, the only kind of route that takes multipart bodies. The file is handed on as it
 * comes, never kept as a whole; `_token` and `_call` stand before it and are checked before a byte of it is read. @fastify/multipart: MIT,
 * by the makers of Fastify, streams.
 */
export function upload(
  app: FastifyInstance,
  deps: Deps,
  { path, access, mostBytes }: UploadRules,
  handler: (ctx: UploadContext) => Promise<PageReply>,
): void {
  const limits = { files: 1, fields: 12, parts: 13, fieldNameSize: 60, fieldSize: 1_000, fileSize: mostBytes + 1 };
  app.register(async (scope) => {
    await scope.register(multipart, { limits, throwFileSizeLimit: false });
    const rules = { access, kind: 'form', upload: true, whileActing: false, errors: 'telesales' } as const;
    scope.post(path, { config: { rules } }, async (request, reply) => {
      const given = await receive(request, (fields, file) =>
        handler({ ...pageContextOf(deps, request, reply), fields, file }),
      );
      return answer(reply, given);
    });
  });
}

type Handle = (fields: URLSearchParams, file: UploadedFile | undefined) => Promise<PageReply>;

async function receive(request: FastifyRequest, handle: Handle): Promise<PageReply> {
  const fields = new URLSearchParams();
  for await (const part of partsOf(request)) {
    if (part.type === 'field') {
      fields.append(part.fieldname, String(part.value));
      continue;
    }
    try {
      if (part.filename === '') continue; // none was chosen
      check(request, fields);
      return await handle(fields, { name: part.filename, bytes: whole(part.file) });
    } finally {
      part.file.resume();
    }
  }
  check(request, fields);
  return handle(fields, undefined);
}

/** What is no form, or ends in the middle of a field, is malformed; limits have errors of their own. */
async function* partsOf(request: FastifyRequest): ReturnType<FastifyRequest['parts']> {
  if (!request.isMultipart()) throw new Refusal(malformed);
  try {
    yield* request.parts();
  } catch (error) {
    throw error instanceof Error && 'statusCode' in error ? error : new Refusal(malformed);
  }
}

/** Whoever stops reading leaves the rest to be thrown away: a file that is destroyed would hold up all that comes behind it. */
async function* whole(file: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* file.iterator({ destroyOnReturn: false });
  } catch (error) {
    throw new FileCut('The file did not arrive whole.', { cause: error });
  }
}

function check(request: FastifyRequest, fields: URLSearchParams): void {
  const problem = formProblem(request, fields);
  if (problem) throw new Refusal(problem);
}

const malformed = {
  code: 'malformed-request',
  status: 400,
  message: 'Not done. The request could not be read. Nothing was changed.',
};
