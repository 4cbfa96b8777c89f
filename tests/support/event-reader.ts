import { once } from 'node:events';
import { type IncomingMessage, request as send } from 'node:http';
import type { TestBrowser } from './test-browser.ts';

export interface ReadEvent {
  readonly id: number;
  readonly event: Readonly<Record<string, unknown>>;
}

/** An open stream of server-sent events, as a browser reads it. */
export interface EventReader {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** What was told so far. */
  readonly told: readonly ReadEvent[];
  /** The number to come back with. */
  readonly lastId: number;
  /** Resolves with what was told when it is so many. */
  untilTold(count: number): Promise<readonly ReadEvent[]>;
  /** Resolves when the server has ended it. */
  readonly ended: Promise<void>;
  close(): void;
}

export interface ReaderOptions {
  /** Where the server listens. */
  readonly port: number;
  readonly path?: string;
  readonly lastEventId?: number;
}

/** Opens a stream with the browser's cookies and resolves when the head of the reply has come. */
export async function readEvents(browser: TestBrowser, options: ReaderOptions): Promise<EventReader> {
  const { port, path = '/api/telesales/v1/carts/news', lastEventId } = options;
  const outgoing = send({
    port,
    path,
    host: '127.0.0.1',
    agent: false,
    headers: {
      host: new URL(browser.origin).host,
      accept: 'text/event-stream',
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'cors',
      ...(lastEventId !== undefined && { 'last-event-id': String(lastEventId) }),
    },
  });
  outgoing.end();
  const [reply] = (await once(outgoing, 'response')) as [IncomingMessage];
  outgoing.on('error', () => undefined); // closing it in mid-stream is no failure
  return readerOf(reply);
}

function readerOf(reply: IncomingMessage): EventReader {
  const told: ReadEvent[] = [];
  const waiting = new Set<() => void>();
  let lastId = 0;
  let rest = '';
  reply.setEncoding('utf8').on('data', (text: string) => {
    const blocks = `${rest}${text}`.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const { id, data } = fieldsOf(block);
      if (id !== undefined) lastId = Number(id);
      if (data !== undefined) told.push({ id: lastId, event: JSON.parse(data) });
    }
    for (const look of waiting) look();
  });
  const ended = new Promise<void>((settle) => {
    reply.on('error', () => undefined);
    reply.on('close', settle);
  });
  return {
    status: reply.statusCode ?? 0,
    headers: reply.headers,
    told,
    get lastId() {
      return lastId;
    },
    ended,
    untilTold: (count) =>
      new Promise((settle) => {
        const look = () => {
          if (told.length < count) return;
          waiting.delete(look);
          settle(told);
        };
        waiting.add(look);
        look();
      }),
    close: () => reply.destroy(),
  };
}

const fieldsOf = (block: string): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
    }),
  );
