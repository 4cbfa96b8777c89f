import { createHmac, timingSafeEqual } from 'node:crypto';
import { isEmail } from '../../../shared/domain/email.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { mailReachesItsReader, queueMessage } from '../messages/queue-message.ts';
import { accessKeyMail } from '../messages/write-messages.ts';
import type { Identity } from '../session/identity.ts';
import { limitTries } from './limit-tries.ts';
import { beginLogin, personOf, recordFailure, type SignedIn } from './sign-in.ts';
import { isStartToken } from './start-token.ts';
import { hashOfToken } from './token-hash.ts';

const minuteMs = 60_000;
const codeMinutes = 10;
const triesOfCode = 5;
const dayMs = 24 * 60 * minuteMs;

interface Asked {
  readonly email: string;
  /** VTEX ID's start token: the code is good only in the browser that has it. */
  readonly startToken: string;
  /** The client's network address, for the limits. */
  readonly address: string;
}

/**
 * Mails a code to sign in with. The answer, and what is written, are the same whether or not anybody has the e-mail. Refusals: 403
 * `access-key-off`, 400 `invalid-email`, 400 `invalid-token`, 429 `too-many-tries`.
 */
export async function sendAccessKey(deps: Deps, asked: Asked & { readonly locale: string }): Promise<Result<void>> {
  if (!mailReachesItsReader(deps.config)) return refused(accessKeyOff);
  if (!isEmail(asked.email)) return refused(invalidEmail);
  if (!(await isStartToken(deps, asked.startToken))) return refused(startOver);
  const account = hashOfToken(fold(asked.email));
  const tried = await limitTries(deps, [
    { key: `access-key:${account}`, most: 3 },
    { key: `access-key-day:${account}`, most: 20, windowMs: dayMs },
    { key: `access-key-from:${asked.address}`, most: 30 },
  ]);
  if (!tried.ok) return tried;
  const person = await personOf(deps, asked.email);
  const code = newCode(deps);
  const useBy = deps.clock.now() + codeMinutes * minuteMs;
  await deps.storage.tx(async (tables) => {
    await tables.accessKeys.save({
      startHash: hashOfToken(asked.startToken),
      emailKey: fold(asked.email),
      codeHash: hashOfCode(deps, asked, code),
      triesLeft: triesOfCode,
      expiresAt: useBy,
    });
    if (!person || person.row.disabled) return;
    const { name: store } = await tables.meta.settings();
    const locale = person.audience === 'webstore' ? person.row.locale : asked.locale;
    const mail = accessKeyMail({ store, reader: { ...person.row, locale } }, code, codeMinutes);
    const owner = person.audience === 'webstore' ? { customerId: person.row.id } : { staffId: person.row.id };
    await queueMessage(tables, deps, { ...mail, ...owner, useBy });
  });
  return ok(undefined);
}

/**
 * Signs in with a code that was mailed. Refusals: 403 `access-key-off`, 400 `invalid-token`, 401 `wrong-code` (also for unknown and
 * disabled accounts and for codes that are over), 429 `too-many-tries`.
 */
export async function signInByAccessKey(
  deps: Deps,
  asked: Asked & { readonly code: string; readonly current: Identity },
): Promise<Result<SignedIn>> {
  if (!mailReachesItsReader(deps.config)) return refused(accessKeyOff);
  if (!(await isStartToken(deps, asked.startToken))) return refused(startOver);
  const tried = await limitTries(deps, [
    { key: `access-code:${hashOfToken(fold(asked.email))}`, most: 15 },
    { key: `access-code-from:${asked.address}`, most: 100 },
  ]);
  if (!tried.ok) return tried;
  const [person, isRight] = await Promise.all([personOf(deps, asked.email), isCodeRight(deps, asked)]);
  if (!person || !isRight || person.row.disabled) {
    await recordFailure(deps, person);
    return refused(wrongCode);
  }
  await tried.value.forgive();
  return ok(await beginLogin(deps, person, asked.current, 'access-key'));
}

/** Uses up one of the code's tries, and the code when it is right: two browsers cannot both use it. */
const isCodeRight = (deps: Deps, asked: Asked & { readonly code: string }): Promise<boolean> =>
  deps.storage.tx(async ({ accessKeys }) => {
    const place = [hashOfToken(asked.startToken), fold(asked.email)] as const;
    const key = await accessKeys.takeTry(...place, deps.clock.now());
    const given = Buffer.from(hashOfCode(deps, asked, asked.code.replace(/\s/g, '')));
    if (!key || !timingSafeEqual(Buffer.from(key.codeHash), given)) return false;
    return accessKeys.delete(...place);
  });

/** Six digits of 128 random bits. */
const newCode = (deps: Deps): string => (BigInt(`0x${deps.ids.hex128()}`) % 1_000_000n).toString().padStart(6, '0');

/** Keyed by what is not in the database: a million codes are soon tried. */
const hashOfCode = ({ config }: Deps, { startToken, email }: Asked, code: string): string =>
  createHmac('sha256', config.auditKey)
    .update(JSON.stringify(['access-key', startToken, fold(email), code]))
    .digest('hex');

const accessKeyOff: Problem = {
  code: 'access-key-off',
  status: 403,
  message: 'Not sent. This store cannot send mail. Sign in with your password, or call.',
};
const invalidEmail: Problem = {
  code: 'invalid-email',
  status: 400,
  message: 'Not sent. Write an e-mail address such as name@example.com.',
};
export const startOver: Problem = {
  code: 'invalid-token',
  status: 400,
  message: 'This login was begun too long ago. You are not signed in. Begin again.',
};
const wrongCode: Problem = {
  code: 'wrong-code',
  status: 401,
  message: 'This code is not right, or no longer. You are not signed in. Check it, or ask for a new one.',
};
