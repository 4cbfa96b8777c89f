import type { Decision } from '../../../features/authorization/decide-authorization.ts';

/** What the pressed button says; a form without one approves nothing. */
export const decisionIn = (fields: URLSearchParams): Decision['decision'] =>
  fields.get('decision') === 'approve' ? 'approve' : 'deny';

/** A version that the form was drawn with; one that no page drew fits nothing. */
export const versionIn = (sent: string | null | undefined): number =>
  /^\d{1,9}$/.test(sent ?? '') ? Number(sent) : -1;
