import { hash, verify } from '@node-rs/argon2';

/** argon2id at the cost that OWASP's password storage sheet asks for: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Whether the password is right. Takes the same time without a hash to compare with, so that nobody learns who exists. */
export async function isPasswordRight(passwordHash: string | undefined, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await nobodysHash()), password);
  return passwordHash !== undefined && isRight;
}

let made: Promise<string> | undefined;
const nobodysHash = (): Promise<string> => {
  made ??= hashPassword('a password that nobody has');
  return made;
};
