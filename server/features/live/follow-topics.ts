import type { LiveEvent } from '../../storage/records.ts';
import type { Storage } from '../../storage/storage.ts';

/** So often the table is asked for news, while somebody follows. It alone says what happened, on whichever server it did. */
const everyMs = 250;
const atOnce = 100;

/** Told in their order, none twice. What it rejects with ends the following. */
export type Tell = (events: readonly LiveEvent[]) => Promise<void>;

export interface TopicFollowers {
  /** Tells of what happened after the number `after`. Returns how to stop. */
  follow(topic: string, after: number, tell: Tell): () => void;
}

interface Follower {
  readonly tell: Tell;
  position: number;
}

/** All who follow on this server, behind one question to the table for all of them. */
export function followTopics(storage: Pick<Storage, 'read'>, onError: (error: unknown) => void): TopicFollowers {
  const topics = new Map<string, Set<Follower>>();
  let timer: NodeJS.Timeout | undefined;
  const lookSoon = (afterMs: number): void => {
    if (topics.size === 0 || timer) return;
    timer = setTimeout(async () => {
      await look().catch(onError);
      timer = undefined;
      lookSoon(everyMs);
    }, afterMs).unref();
  };
  const look = async (): Promise<void> => {
    const heads = await storage.read.liveEvents.heads([...topics.keys()]);
    await Promise.all([...heads].map(([topic, head]) => tellOf(topic, head)));
  };
  const tellOf = async (topic: string, head: number): Promise<void> => {
    const behind = [...(topics.get(topic) ?? [])].filter(({ position }) => position < head);
    if (behind.length === 0) return;
    const from = Math.min(...behind.map(({ position }) => position));
    const events = await storage.read.liveEvents.after(topic, from, atOnce);
    await Promise.all(behind.map((follower) => tellOne(topic, follower, events)));
  };
  const tellOne = async (topic: string, follower: Follower, events: readonly LiveEvent[]): Promise<void> => {
    const fresh = events.filter(({ seq }) => seq > follower.position);
    follower.position = fresh.at(-1)?.seq ?? follower.position;
    try {
      if (fresh.length > 0) await follower.tell(fresh);
    } catch (error) {
      stop(topic, follower);
      onError(error);
    }
  };
  const stop = (topic: string, follower: Follower): void => {
    const followers = topics.get(topic);
    followers?.delete(follower);
    if (followers?.size === 0) topics.delete(topic);
  };
  return {
    follow(topic, after, tell) {
      const follower = { tell, position: after };
      topics.set(topic, (topics.get(topic) ?? new Set()).add(follower));
      lookSoon(0);
      return () => stop(topic, follower);
    },
  };
}
