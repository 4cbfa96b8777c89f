import { Agent, request } from 'node:http';

export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Called for each request, so that each may say something else. */
  readonly body?: () => string;
}

/** ms */
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}
export interface Measured extends Percentiles {
  readonly perSecond: number;
}

export const nothing: Measured = { perSecond: 0, p50: 0, p99: 0 };

const connections = 32;
const warmUpMs = 1_000;
const measuredMs = 3_000;

/** Sends the request over and over on 32 connections. Rejects on any reply but 200. */
export async function measureLoad(load: LoadRequest): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now() + warmUpMs;
  const end = start + measuredMs;
  const times: number[] = [];
  const worker = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      await once(load, agent);
      if (sent >= start) times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return { perSecond: times.length / (measuredMs / 1000), ...percentilesOf(times) };
}

export function percentilesOf(timesMs: readonly number[]): Percentiles {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

function once({ method, url, headers, body }: LoadRequest, agent: Agent): Promise<void> {
  return new Promise((settle, fail) => {
    const text = body?.();
    const type =
      text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
    const sent = request(url, { method, agent, headers: { ...headers, ...type } }, (reply) => {
      reply.resume();
      reply.once('end', () =>
        reply.statusCode === 200 ? settle() : fail(new Error(`${method} ${url} answered ${reply.statusCode}.`)),
      );
    });
    sent.once('error', fail);
    sent.end(text);
  });
}
