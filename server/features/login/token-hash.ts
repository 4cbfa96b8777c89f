import { hash } from 'node:crypto';

/** What is kept of a token: its sha256 as hex. Tokens are long and random, so no salt is needed (security rule 9). */
export const hashOfToken = (token: string): string => hash('sha256', token, 'hex');
