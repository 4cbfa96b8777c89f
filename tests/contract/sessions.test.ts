import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { CallSubject, Customer, Login, Staff } from '../../server/storage/records.ts';
import { type Storage, UniqueError } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aReply } from '../support/records.ts';
import { aCall, aCallFor, aCustomer, aLogin, aSession, aStaff } from './person-records.ts';

describeEngines('logins, sessions and calls', (engine) => {
  let storage: Storage;
  let nadia: Staff;
  let wade: Customer;
  let login: Login;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
  });
  beforeEach(async () => {
    nadia = aStaff();
    wade = aCustomer();
    login = aLogin({ staffId: nadia.id });
    await storage.tx(async (tables) => {
      await tables.staff.save(nadia);
      await tables.customers.save(wade);
      await tables.logins.save(login);
    });
  });

  test('a login is found by the hash of its token and by its id', async () => {
    expect(await storage.read.logins.byTokenHash(login.tokenHash)).toEqual(login);
    expect(await storage.read.logins.byId(login.id)).toEqual(login);
    expect(await storage.read.logins.byTokenHash(login.tokenHash.toUpperCase())).toBeUndefined();
  });

  test('a token hash belongs to one login', async () => {
    const twin = aLogin({ staffId: nadia.id, tokenHash: login.tokenHash });
    await expect(storage.tx((tables) => tables.logins.save(twin))).rejects.toEqual(
      new UniqueError('logins.token_hash'),
    );
  });

  test('ending a login ends it once and takes its sessions, nobody else’s', async () => {
    const [own, other] = [aSession({ loginId: login.id }), aSession()];
    await storage.tx(async (tables) => {
      await tables.sessions.save(own);
      await tables.sessions.save(other);
      await tables.logins.end(login.id, noon + 1);
      await tables.logins.end(login.id, noon + 2);
    });
    expect(await storage.read.logins.byId(login.id)).toEqual({ ...login, endedAt: noon + 1 });
    expect(await storage.read.sessions.byTokenHash(own.tokenHash)).toBeUndefined();
    expect(await storage.read.sessions.byTokenHash(other.tokenHash)).toEqual(other);
  });

  test('a session keeps its values and is deleted by one caller only', async () => {
    const session = aSession({ loginId: login.id, public: { 'vtex-impersonated-customer-email': "a+b'@x.com" } });
    await storage.tx((tables) => tables.sessions.save(session));
    expect(await storage.read.sessions.byTokenHash(session.tokenHash)).toEqual(session);
    const deleted = await Promise.all([1, 2, 3].map(() => storage.tx((tables) => tables.sessions.delete(session.id))));
    expect(deleted.filter(Boolean)).toHaveLength(1);
  });

  test('the newest session of a login is its own, whatever others make', async () => {
    const own = aLogin({ staffId: nadia.id });
    const [first, second] = [1, 2].map((at) => aSession({ loginId: own.id, createdAt: noon + at }));
    await storage.tx(async (tables) => {
      await tables.logins.save(own);
      for (const session of [second, first, aSession({ loginId: login.id, createdAt: noon + 3 })])
        if (session) await tables.sessions.save(session);
    });
    expect(await storage.read.sessions.newestOf(own.id)).toEqual(second);
    expect(await storage.read.sessions.newestOf('nobody')).toBeUndefined();
  });

  test('expired sessions are deleted, the oldest first', async () => {
    const [old, older, live] = [noon - 1, noon - 2, noon].map((expiresAt) => aSession({ expiresAt }));
    await storage.tx(async (tables) => {
      for (const session of [old, older, live]) if (session) await tables.sessions.save(session);
    });
    expect(await storage.tx((tables) => tables.sessions.deleteExpired(noon, 1))).toBe(1);
    expect(await storage.read.sessions.byTokenHash(older?.tokenHash ?? '')).toBeUndefined();
    expect(await storage.tx((tables) => tables.sessions.deleteExpired(noon, 10))).toBe(1);
    expect(await storage.read.sessions.byTokenHash(live?.tokenHash ?? '')).toEqual(live);
  });

  test('a call comes back as saved, while it runs and after it ended', async () => {
    const call = aCall({ loginId: login.id, staffId: nadia.id, customerId: wade.id, cartAtStart: '{"lines":[]}' });
    await storage.tx((tables) => tables.calls.save(call));
    expect(await storage.read.calls.byId(call.id)).toEqual(call);
    const ended = {
      ...call,
      endedAt: noon + 9,
      ending: 'operator',
      outcome: 'done-order',
      wrapUpCode: 'new-order',
    } as const;
    await storage.tx((tables) => tables.calls.save(ended));
    expect(await storage.tx((tables) => tables.calls.lock(call.id))).toEqual(ended);
  });

  test('a call in which a cart is prepared comes back as saved, and is none in an account', async () => {
    const subjects: readonly CallSubject[] = [
      { kind: 'preparing', customerId: wade.id, level: undefined },
      { kind: 'preparing', customerId: undefined, level: 'trade' },
    ];
    for (const subject of subjects) {
      const call = aCallFor(subject, { loginId: login.id, staffId: nadia.id, endedAt: noon + 1 });
      await storage.tx((tables) => tables.calls.save(call));
      expect(await storage.read.calls.byId(call.id)).toEqual(call);
    }
    expect(await storage.read.calls.newestOf(login.id, wade.id)).toBeUndefined();
  });

  test('a staff member has one running call at a time', async () => {
    const first = aCall({ loginId: login.id, staffId: nadia.id, customerId: wade.id });
    const second = aCall({ loginId: login.id, staffId: nadia.id, customerId: wade.id, startedAt: noon + 1 });
    await storage.tx((tables) => tables.calls.save(first));
    await expect(storage.tx((tables) => tables.calls.save(second))).rejects.toEqual(new UniqueError('calls.staff_id'));
    await storage.tx(async (tables) => {
      await tables.calls.save({ ...first, endedAt: noon + 1, ending: 'switched' });
      await tables.calls.save(second);
    });
    expect(await storage.read.calls.runningOf(nadia.id)).toEqual([second]);
    expect((await storage.read.calls.ofCustomer(wade.id, 5)).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(await storage.read.calls.newestOf(login.id, wade.id)).toEqual(second);
  });

  test('a call is overdue from the moment of either limit, and not running any more', async () => {
    const { storage: own } = await freshStorage(engine);
    const call = aCall({
      loginId: login.id,
      staffId: nadia.id,
      customerId: wade.id,
      idleAt: noon + 10,
      absoluteEndAt: noon + 20,
    });
    await own.tx(async (tables) => {
      await tables.staff.save(nadia);
      await tables.customers.save(wade);
      await tables.logins.save(login);
      await tables.calls.save(call);
    });
    const overdueAt = async (now: number) => (await own.read.calls.overdue(now, 10)).length;
    const runningAt = async (now: number) => (await own.read.calls.running(now, 10)).length;
    expect([await overdueAt(noon + 9), await runningAt(noon + 9)]).toEqual([0, 1]);
    expect([await overdueAt(noon + 10), await runningAt(noon + 10)]).toEqual([1, 0]);
    await own.tx((tables) => tables.calls.save({ ...call, idleAt: noon + 30 }));
    expect([await overdueAt(noon + 19), await overdueAt(noon + 20)]).toEqual([0, 1]);
    await own.tx((tables) => tables.calls.save({ ...call, endedAt: noon + 12, ending: 'idle' }));
    expect([await overdueAt(noon + 99), await runningAt(noon)]).toEqual([0, 0]);
  });

  test('shorter limits bring the ends of running calls nearer, never further', async () => {
    const ends = { startedAt: noon, idleAt: noon + 30, absoluteEndAt: noon + 60 };
    const people = { loginId: login.id, staffId: nadia.id, customerId: wade.id };
    const [running, over] = [aCall({ ...people, ...ends }), aCall({ ...people, ...ends, endedAt: noon })];
    const endsOf = async ({ id }: typeof running) => {
      const call = await storage.read.calls.byId(id);
      return [call?.idleAt, call?.absoluteEndAt];
    };
    const shorten = (idleByMs: number, absoluteMs: number) =>
      storage.tx(({ calls }) => calls.shorten({ idleByMs, absoluteMs }));
    await storage.tx(async ({ calls }) => {
      await calls.save(over);
      await calls.save(running);
    });
    await shorten(10, 90);
    expect(await endsOf(running)).toEqual([noon + 20, noon + 60]);
    await shorten(0, 40);
    expect(await endsOf(running)).toEqual([noon + 20, noon + 40]);
    expect(await endsOf(over)).toEqual([noon + 30, noon + 60]);
  });

  test('one question tells all about a caller', async () => {
    const call = aCall({ loginId: login.id, staffId: nadia.id, customerId: wade.id });
    const session = aSession({ loginId: login.id, callId: call.id, public: { a: 'b' } });
    await storage.tx(async (tables) => {
      await tables.calls.save(call);
      await tables.sessions.save(session);
    });
    expect(await storage.read.callers.find(login.tokenHash, session.tokenHash)).toEqual({
      login,
      staff: nadia,
      customer: undefined,
      session,
      call,
      callCustomer: wade,
    });
  });

  test('a caller without tokens, with dead tokens, or with one of two', async () => {
    const shopper = aLogin({ audience: 'webstore', customerId: wade.id });
    await storage.tx((tables) => tables.logins.save(shopper));
    const nobody = {
      login: undefined,
      staff: undefined,
      customer: undefined,
      session: undefined,
      call: undefined,
      callCustomer: undefined,
    };
    expect(await storage.read.callers.find('', '')).toEqual(nobody);
    expect(await storage.read.callers.find('guessed', "' OR 1=1 --")).toEqual(nobody);
    expect(await storage.read.callers.find(shopper.tokenHash, '')).toEqual({
      ...nobody,
      login: shopper,
      customer: wade,
    });
  });

  test('attempts are counted by key and window, taken back, and cleared', async () => {
    const count = (key: string, at: number) => storage.tx((tables) => tables.attempts.count(key, at));
    expect([await count('a', 0), await count('a', 0), await count('a', 60), await count('b', 0)]).toEqual([1, 2, 1, 1]);
    await storage.tx((tables) => tables.attempts.forgive('a', 0));
    expect(await count('a', 0)).toBe(2);
    await storage.tx((tables) => tables.attempts.clear('a'));
    expect([await count('a', 0), await count('b', 0)]).toEqual([1, 2]);
    expect(await storage.tx((tables) => tables.attempts.deleteOlder(60))).toBe(2);
  });

  test('attempts at the same time are all counted', async () => {
    const counts = await Promise.all(
      Array.from({ length: 30 }, () => storage.tx((tables) => tables.attempts.count('burst', 0))),
    );
    expect(Math.max(...counts)).toBe(30);
    expect(new Set(counts).size).toBe(30);
  });

  test('a kept reply is given again, its key never twice', async () => {
    const reply = aReply({ scope: 'place', key: 'k1', body: '{"order":"é"}' });
    await storage.tx((tables) => tables.replies.insert(reply));
    expect(await storage.read.replies.get('place', 'k1')).toEqual(reply);
    expect(await storage.read.replies.get('pay', 'k1')).toBeUndefined();
    const again = storage.tx((tables) => tables.replies.insert(aReply({ scope: 'place', key: 'k1' })));
    await expect(again).rejects.toEqual(new UniqueError('replies.scope+reply_key'));
    expect(await storage.tx((tables) => tables.replies.deleteOlder(noon + 1))).toBe(1);
    expect(await storage.read.replies.get('place', 'k1')).toBeUndefined();
  });
});
