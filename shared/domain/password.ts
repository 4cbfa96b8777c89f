/** What a new password has, in characters. Longer ones are refused before they cost anything. */
export const minPasswordLength = 10;
export const maxPasswordLength = 200;
