import type { Acronym, Saved, SavedAnywhere } from '../../../shared/api/master-data-documents.ts';

/** Ids go out with their entity before them when something was saved, and come back with it or without. */
export const bareId = (id: string): string => id.replace(/^(?:CL|AD)-/i, '');

/** What was changed, or made because it was not there. */
export interface SavedOrMade {
  readonly id: string;
  readonly isNew: boolean;
}

export const savedDocument = (acronym: Acronym, id: string, origin: string): Saved => ({
  Id: `${acronym}-${id}`,
  Href: hrefOf(acronym, id, origin),
});

export const savedAnywhere = (acronym: Acronym, id: string, origin: string): SavedAnywhere => ({
  id: `${acronym}-${id}`,
  href: hrefOf(acronym, id, origin),
  documentId: id,
});

const hrefOf = (acronym: Acronym, id: string, origin: string): string =>
  `${origin}/api/dataentities/${acronym}/documents/${encodeURIComponent(id)}`;
