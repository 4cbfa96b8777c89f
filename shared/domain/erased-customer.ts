/**
 * Who was erased keeps a row without anything of the person, because orders, calls and audit name it. Its e-mail lies in a domain that
 * is nobody's (RFC 2606), and tells it apart.
 */
export const erasedDomain = 'erased.invalid';

export const erasedEmail = (id: string): string => `${id.toLowerCase()}@${erasedDomain}`;

export const isErased = ({ email }: { readonly email: string }): boolean => email.endsWith(`@${erasedDomain}`);
