import { expect, test } from 'vitest';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import { forgetExpired } from '../../server/features/session/forget-expired.ts';
import { describeEngines } from '../support/engines.ts';
import { testApp } from '../support/test-app.ts';

const dayMs = 24 * 60 * 60_000;

describeEngines('old rows', (engine) => {
  test('sessions go a day after they ended, live ones stay', async () => {
    const store = await testApp({ engine });
    const old = store.browser();
    await old.post('/api/sessions', { public: { a: { value: 'old' } } });
    store.advance(4 * dayMs);
    const young = store.browser();
    await young.post('/api/sessions', { public: { a: { value: 'young' } } });
    store.advance(3 * dayMs);
    await forgetExpired(store.deps);
    const memberOf = async (browser: typeof old) =>
      (await browser.get('/api/sessions?items=public.a')).json().namespaces.public?.a.value;
    expect([await memberOf(old), await memberOf(young)]).toEqual([undefined, 'young']);
    const hash = hashOfToken(old.cookies.get('vtex_session') ?? '');
    expect(await store.deps.storage.read.sessions.byTokenHash(hash)).toBeUndefined();
  });

  test('tries are forgotten when nobody asks for them any more', async () => {
    const store = await testApp({ engine });
    const count = () => store.deps.storage.tx(({ attempts }) => attempts.count('login:somebody', 0));
    expect([await count(), await count()]).toEqual([1, 2]);
    await forgetExpired(store.deps);
    expect(await count()).toBe(1);
  });
});
