import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';

/** A load balancer of the plainest kind: each request goes to the next server that is well, over a connection of its own. */
export interface RoundRobin {
  readonly origin: string;
  /** How many requests each port has answered. */
  readonly answered: ReadonlyMap<number, number>;
  /** The port that gets the next request. */
  next(): number;
  close(): Promise<void>;
}

export interface RoundRobinOptions {
  readonly port: number;
  readonly targets: readonly number[];
  /** Told when a server has answered, before the client is: what is done here comes between the two. */
  readonly onAnswer?: (port: number, method: string, path: string) => void;
}

/** A server whose `/healthz` does not say 200 is passed over; one that goes away in mid-request costs the client a 502. */
export async function roundRobin({ port, targets, onAnswer }: RoundRobinOptions): Promise<RoundRobin> {
  const answered = new Map<number, number>();
  let turn = 0;
  const next = () => targets[turn % targets.length] ?? 0;
  /** All are passed over when none is well: then the next one answers for itself. */
  const choose = async (): Promise<number> => {
    for (const _ of targets) {
      const target = next();
      turn += 1;
      if (await isWell(target)) return target;
    }
    return next();
  };
  const forward = async (request: IncomingMessage, body: Buffer, reply: ServerResponse): Promise<void> => {
    const target = await choose();
    const { method, url: path, headers } = request;
    const onward = send({
      port: target,
      host: '127.0.0.1',
      method,
      path,
      agent: false,
      headers: { ...headers, connection: 'close' },
    });
    onward.on('response', (answer) => {
      answered.set(target, (answered.get(target) ?? 0) + 1);
      onAnswer?.(target, method ?? '', path ?? '');
      answer.on('error', () => reply.destroy());
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    onward.on('error', () => {
      if (!reply.headersSent) reply.writeHead(502).end();
    });
    onward.end(body);
  };
  const proxy = createServer(async (request, reply) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    await forward(request, Buffer.concat(parts), reply);
  });
  proxy.listen(port, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    origin: `http://localhost:${port}`,
    answered,
    next,
    close: async () => {
      proxy.closeAllConnections();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}

const isWell = (port: number): Promise<boolean> =>
  new Promise((settle) => {
    const asked = send({ port, host: '127.0.0.1', path: '/healthz', agent: false, headers: { connection: 'close' } });
    asked.on('response', (answer) => {
      answer.resume();
      settle(answer.statusCode === 200);
    });
    asked.on('error', () => settle(false));
    asked.end();
  });
