import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface TakenMail {
  readonly from: string;
  readonly to: string;
  /** Headers and body, as they came. */
  readonly source: string;
}

export interface MailServer {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** What it answers to RCPT TO; '250 OK' at first. */
  answer: string;
  close(): Promise<void>;
}

/** A mail server of our own on loopback, which speaks as much SMTP as a client needs and keeps what it takes. */
export async function startMailServer(): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const sockets = new Set<Socket>();
  const state = { answer: '250 OK' };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    converse(socket, state, taken);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    taken,
    get answer() {
      return state.answer;
    },
    set answer(answer) {
      state.answer = answer;
    },
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
}

function converse(socket: Socket, state: { readonly answer: string }, taken: TakenMail[]): void {
  let mail: { from: string; to: string; lines: string[] } = { from: '', to: '', lines: [] };
  let isData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const path = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? '';
  say('220 mail.test ESMTP');
  createInterface({ input: socket }).on('line', (line) => {
    if (isData) {
      if (line !== '.') return mail.lines.push(line.startsWith('.') ? line.slice(1) : line);
      isData = false;
      taken.push({ from: mail.from, to: mail.to, source: mail.lines.join('\n') });
      return say('250 taken');
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') return say('250-mail.test\r\n250-8BITMIME\r\n250 SMTPUTF8');
    if (verb === 'MAIL') {
      mail = { from: path(line), to: '', lines: [] };
      return say('250 OK');
    }
    if (verb === 'RCPT') {
      mail.to = path(line);
      return say(state.answer);
    }
    if (verb === 'DATA') {
      isData = true;
      return say('354 go on');
    }
    return say(verb === 'QUIT' ? '221 bye' : '250 OK');
  });
}
