/** First and last name, or the company when there is neither. */
export const fullNameOf = (person: {
  readonly firstName: string;
  readonly lastName: string;
  readonly company?: string;
}): string => `${person.firstName} ${person.lastName}`.trim() || (person.company ?? '');
