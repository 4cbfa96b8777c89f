import { expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { testApp } from '../support/test-app.ts';

describeEngines('the Session Manager', (engine) => {
  test('an operator acts for a customer whose e-mail they put into the session', async () => {
    const { signedIn } = await testApp({ engine });
    const operator = await signedIn('operator@store.test');
    const reply = await operator.post('/api/sessions?items=*', {
      public: {
        'vtex-impersonated-customer-email': { value: 'maren@store.test' },
        authentication: { value: 'admin@store.test' },
      },
    });
    expect(reply.statusCode).toBe(201);
    const { namespaces } = reply.json();
    expect(namespaces.public).toMatchObject({
      'vtex-impersonated-customer-email': { value: 'maren@store.test' },
      authentication: { value: 'admin@store.test' },
    });
    expect(namespaces.impersonate).toMatchObject({
      canImpersonate: { value: 'true' },
      account: { value: 'harbor' },
      storeUserEmail: { value: 'maren@store.test' },
    });
    expect(namespaces.authentication.adminUserEmail).toEqual({ value: 'operator@store.test' });
  });
});
