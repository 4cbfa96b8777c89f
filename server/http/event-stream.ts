import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** So many characters may wait for a slow reader. One more, and the reader is cut off and comes back to where it was. */
const mostWaiting = 64 * 1024;
/** A browser whose connection broke comes back so much later. */
const retryMs = 2_000;

/** A reply of server-sent events, open until either side ends it. */
export interface EventStream {
  send(id: number, event: object): void;
  /** Says nothing, so that nobody on the way takes the connection for dead. */
  keepAlive(): void;
  end(): void;
  /** Runs once when the stream is over, whoever ended it; at once when it is. */
  onEnd(run: () => void): void;
}

export const wantsEvents = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/event-stream');

/** Sends the reply's head at once. A browser that comes back before the first event says `id`. */
export function openEventStream(reply: FastifyReply, id: number): EventStream {
  const body = new Readable({ read: () => undefined });
  let isOver = false;
  const end = (): void => {
    isOver = true;
    body.push(null);
  };
  const write = (text: string): void => {
    if (isOver || body.destroyed) return;
    if (body.readableLength + text.length > mostWaiting) body.destroy();
    else body.push(text);
  };
  write(`retry: ${retryMs}\nid: ${id}\n\n`);
  reply.type('text/event-stream').header('x-accel-buffering', 'no').send(body);
  return {
    send: (next, event) => write(`id: ${next}\ndata: ${JSON.stringify(event)}\n\n`),
    keepAlive: () => write(':\n\n'),
    end,
    onEnd: (run) => (body.destroyed ? run() : void body.once('close', run)),
  };
}
