import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands before a gateway: passes everything on, and keeps answers back while the test wants it to. */
export interface GatewayRelay {
  readonly origin: string;
  /** Keeps the next answers back, and resolves when the gateway has done what it was asked first. */
  holdAnswers(): Promise<void>;
  pass(): void;
  close(): void;
}

export async function startRelay(gateway: string): Promise<GatewayRelay> {
  let onDone: (() => void) | undefined;
  const server = createServer(async (request, reply) => {
    const { method = 'GET', headers, url = '/' } = request;
    const answer = await fetch(new URL(url, gateway), {
      method,
      headers: { authorization: headers.authorization ?? '', 'content-type': 'application/json' },
      body: await text(request),
    });
    const body = await answer.text();
    if (onDone) return onDone();
    reply.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // listening on a port, so not a pipe
    holdAnswers: () =>
      new Promise((done) => {
        onDone = done;
      }),
    pass: () => {
      onDone = undefined;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
