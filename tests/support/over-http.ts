import { type IncomingMessage, request as send } from 'node:http';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { type Server, TestBrowser } from './test-browser.ts';

/** A browser that reaches its server over the network, with a connection of its own for each request. */
export const browserOver = (origin: string): TestBrowser => new TestBrowser(serverAt(origin), origin);

const serverAt = (origin: string): Server => ({
  inject: ({ method = 'GET', url = '/', headers = {}, payload }: InjectOptions) =>
    new Promise((settle, fail) => {
      const { host: _, ...others } = headers;
      const outgoing = send(new URL(String(url), origin), {
        method,
        agent: false,
        headers: { ...others, connection: 'close' },
      });
      outgoing.on('error', fail);
      outgoing.on('response', (reply) => replyOf(reply).then(settle, fail));
      outgoing.end(typeof payload === 'string' ? payload : undefined);
    }),
});

async function replyOf(reply: IncomingMessage): Promise<LightMyRequestResponse> {
  const parts: Buffer[] = [];
  for await (const part of reply) parts.push(part);
  const body = Buffer.concat(parts).toString();
  const read = { statusCode: reply.statusCode, headers: reply.headers, body, json: () => JSON.parse(body) };
  return read as LightMyRequestResponse; // the rest of it is about being in the same process
}
