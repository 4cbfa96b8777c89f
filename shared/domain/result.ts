/** An expected refusal is a value; a bug is thrown. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: E };

/**
 * What went wrong, in words a person can act on: what happened, what is unchanged, what to do next.
 * `code` is stable for programs; `status` is the HTTP status the server answers with.
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly status: number;
  /** Field name → what is wrong with it. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Facts a caller may show, such as the current cart version. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const refused = <E = Problem>(problem: E): { readonly ok: false; readonly problem: E } => ({
  ok: false,
  problem,
});
