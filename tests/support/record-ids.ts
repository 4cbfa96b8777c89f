let made = 0;

/** Ids rise, so that later records sort after earlier ones. */
export function nextId(kind: string): string {
  made += 1;
  return `${kind}-${String(made).padStart(6, '0')}`;
}

export const noon = Date.UTC(2026, 2, 10, 12);
