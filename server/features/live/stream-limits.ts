import type { Problem } from '../../../shared/domain/result.ts';

/** A browser needs one; several windows of a login without Web Locks, a few. */
const mostOfReader = 6;
/** Of this server: visitors alone cannot take the streams of those who work. */
const most = { visitors: 500, all: 1_000 } as const;

export interface StreamLimits {
  /** A place for one more, to be given back; or why there is none. */
  take(reader: string, isVisitor: boolean): Problem | { readonly giveBack: () => void };
}

export function createStreamLimits(): StreamLimits {
  const ofReaders = new Map<string, number>();
  const open = { visitors: 0, all: 0 };
  const count = (reader: string, isVisitor: boolean, by: 1 | -1): void => {
    const left = (ofReaders.get(reader) ?? 0) + by;
    if (left === 0) ofReaders.delete(reader);
    else ofReaders.set(reader, left);
    open.all += by;
    if (isVisitor) open.visitors += by;
  };
  return {
    take(reader, isVisitor) {
      if ((ofReaders.get(reader) ?? 0) >= mostOfReader) return tooManyOfReader;
      if (open.all >= most.all || (isVisitor && open.visitors >= most.visitors)) return tooManyReaders;
      count(reader, isVisitor, 1);
      return { giveBack: () => count(reader, isVisitor, -1) };
    },
  };
}

const tooManyOfReader: Problem = {
  code: 'too-many-streams',
  status: 429,
  message: `Not followed. This session follows its cart ${mostOfReader} times already. Close a window, or reload the page to see what changed.`,
  details: { retryAfterSeconds: 30 },
};
const tooManyReaders: Problem = {
  code: 'too-many-readers',
  status: 503,
  message:
    'Not followed. More people follow their carts than this server can tell. Reload the page to see what changed.',
  details: { retryAfterSeconds: 60 },
};
