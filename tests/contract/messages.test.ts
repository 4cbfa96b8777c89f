import { beforeAll, expect, test } from 'vitest';
import type { Storage } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aCustomer, aLogin, aMessage, aStaff } from './person-records.ts';

describeEngines('messages and what they carry', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await storage.tx(async ({ customers, staff }) => {
      await customers.save(aCustomer({ id: 'wade' }));
      await staff.save(aStaff({ id: 'nadia' }));
    });
  });
  const tx: Storage['tx'] = (body) => storage.tx(body);

  test('messages are listed newest first, in pieces, by state and customer', async () => {
    for (const id of ['1', '2', '3'])
      await tx(({ messages }) =>
        messages.save(aMessage({ id, createdAt: noon + Number(id), customerId: id === '2' ? 'wade' : undefined })),
      );
    const idsOf = async (filter: Parameters<typeof storage.read.messages.list>[0], limit = 5) =>
      (await storage.read.messages.list(filter, limit)).map(({ id }) => id);
    expect(await idsOf({}, 2)).toEqual(['3', '2']);
    expect(await idsOf({ beforeId: '2' })).toEqual(['1']);
    expect(await idsOf({ customerId: 'wade' })).toEqual(['2']);
    expect(await idsOf({ state: 'sent' })).toEqual([]);
    expect(await storage.read.messages.byId('2')).toEqual(
      aMessage({ id: '2', createdAt: noon + 2, customerId: 'wade' }),
    );
  });

  test('a waiting message is taken by one of those who ask at once, and again when its time is over', async () => {
    await tx(({ messages }) => messages.save(aMessage({ id: 'due', state: 'waiting', nextTryAt: noon })));
    const take = (now: number) => tx(({ messages }) => messages.take(now, now + 60_000, 10));
    const taken = await Promise.all([take(noon), take(noon), take(noon)]);
    expect(taken.flat().map(({ id, tries }) => [id, tries])).toEqual([['due', 1]]);
    expect(await take(noon + 59_999)).toEqual([]);
    expect((await take(noon + 60_000)).map(({ id, tries }) => [id, tries])).toEqual([['due', 2]]);
  });

  test('a failed message waits again, once, and no other does', async () => {
    await tx(async ({ messages }) => {
      await messages.save(aMessage({ id: 'failed', state: 'failed', tries: 8, failure: '451 later' }));
      await messages.save(aMessage({ id: 'sent', state: 'sent' }));
    });
    const retry = (id: string) => tx(({ messages }) => messages.retry(id, noon * 3));
    expect((await Promise.all([retry('failed'), retry('failed')])).filter(Boolean)).toHaveLength(1);
    expect(await storage.read.messages.byId('failed')).toMatchObject({
      state: 'waiting',
      tries: 0,
      nextTryAt: noon * 3,
      failure: '',
    });
    expect([await retry('sent'), await retry('nobody')]).toEqual([false, false]);
  });

  test('texts are forgotten when their use is over, old messages deleted unless they wait', async () => {
    await tx(async ({ messages }) => {
      await messages.save(aMessage({ id: 'secret', useBy: noon + 10 }));
      await messages.save(aMessage({ id: 'old', createdAt: 5 }));
      await messages.save(aMessage({ id: 'old-waiting', createdAt: 5, state: 'waiting', nextTryAt: noon * 2 }));
    });
    expect(await tx(({ messages }) => messages.forgetTexts(noon + 10, 5))).toBe(0);
    expect(await tx(({ messages }) => messages.forgetTexts(noon + 11, 5))).toBe(1);
    expect(await storage.read.messages.byId('secret')).toMatchObject({ body: '', subject: 'Your code' });
    expect(await tx(({ messages }) => messages.deleteOlder(10, 5))).toBe(1);
    expect(await storage.read.messages.byId('old-waiting')).toBeDefined();
  });

  test('a ticket is used once, in time, and a new one makes older ones worth nothing', async () => {
    const ticket = (tokenHash: string) =>
      tx(({ tickets }) =>
        tickets.insert({
          tokenHash,
          purpose: 'set-password',
          staffId: undefined,
          customerId: 'wade',
          createdAt: noon,
          expiresAt: noon + 100,
          usedAt: undefined,
        }),
      );
    const use = (hash: string, at = noon) => tx(({ tickets }) => tickets.use(hash, at));
    await ticket('first');
    const uses = await Promise.all([use('first'), use('first'), use('first')]);
    expect(uses.filter(Boolean)).toHaveLength(1);
    await ticket('late');
    expect(await use('late', noon + 100)).toBe(false);
    await ticket('voided');
    await tx(({ tickets }) => tickets.voidAllOf({ customerId: 'wade' }, noon));
    expect(await use('voided')).toBe(false);
    expect(await use('nobody')).toBe(false);
    expect(await tx(({ tickets }) => tickets.deleteExpired(noon + 101, 5))).toBe(3);
  });

  test('a code has so many tries, until it expires, and is replaced by the next one', async () => {
    const save = (codeHash: string, triesLeft: number) =>
      tx(({ accessKeys }) =>
        accessKeys.save({ startHash: 's', emailKey: 'e', codeHash, triesLeft, expiresAt: noon + 100 }),
      );
    const attempt = (now = noon) => tx(({ accessKeys }) => accessKeys.takeTry('s', 'e', now));
    await save('one', 2);
    const attempts = await Promise.all([attempt(), attempt(), attempt()]);
    expect(attempts.filter(Boolean)).toHaveLength(2);
    await save('two', 2);
    expect(await attempt()).toMatchObject({ codeHash: 'two', triesLeft: 1 });
    expect(await attempt(noon + 100)).toBeUndefined();
    const remove = () => tx(({ accessKeys }) => accessKeys.delete('s', 'e'));
    expect([await remove(), await remove()]).toEqual([true, false]);
  });

  test('a scroll goes on where it stopped and ends with its time', async () => {
    const scroll = { tokenHash: 't', entity: 'CL', question: '{}', afterId: 'a', expiresAt: noon };
    await tx(({ scrolls }) => scrolls.save(scroll));
    await tx(({ scrolls }) => scrolls.save({ ...scroll, afterId: 'b' }));
    expect(await tx(({ scrolls }) => scrolls.lock('t'))).toEqual({ ...scroll, afterId: 'b' });
    expect(await tx(({ scrolls }) => scrolls.deleteExpired(noon + 1, 5))).toBe(1);
    expect(await tx(({ scrolls }) => scrolls.lock('t'))).toBeUndefined();
  });

  test('all logins of one person end, but the one that is kept', async () => {
    const logins = [
      aLogin({ id: 'kept', customerId: 'wade' }),
      aLogin({ id: 'other', customerId: 'wade' }),
      aLogin({ id: 'staff', staffId: 'nadia' }),
    ];
    await tx(async (tables) => {
      for (const login of logins) await tables.logins.save(login);
      await tables.logins.endAllOf({ customerId: 'wade' }, noon + 5, 'kept');
    });
    const endOf = async (id: string) => (await storage.read.logins.byId(id))?.endedAt;
    expect([await endOf('kept'), await endOf('other'), await endOf('staff')]).toEqual([undefined, noon + 5, undefined]);
  });
});
