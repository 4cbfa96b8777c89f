export const draftsPath = '/admin/drafts';
export const newDraftPath = '/admin/drafts/new';
export const draftAddress = (id: string): string => `${draftsPath}/${encodeURIComponent(id)}`;
