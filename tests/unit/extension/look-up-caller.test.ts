import { expect, test } from 'vitest';
import { lookUpCaller } from '../../../extension/toolbar/search/look-up-caller.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aStage, type StageOptions } from './toolbar-doubles.ts';

/** A page that a phone system opened, once it is known who works there. */
async function aPop(options: StageOptions) {
  const stage = aStage(options);
  await lookUpCaller(stage.app);
  await stage.app.session.refresh();
  return stage;
}
const writes = (done: readonly string[]) => done.filter((it) => /^(POST|PATCH|setImpersonationCookie)/.test(it));

test('the caller stands in the search, and nothing is started', async () => {
  const { app, done } = await aPop({ caller: '?call=+15035550142' });
  expect(app.searchText.value).toBe('+15035550142');
  expect(app.focusSearch.value).toBe(true);
  expect(app.panels.current.value).toBeUndefined();
  expect(writes(done)).toEqual([]);
});

test('it is looked up once: a search that was cleared stays so', async () => {
  const { app } = await aPop({ caller: '?call=5035550142' });
  app.searchText.value = '';
  await app.session.refresh();
  expect(app.searchText.value).toBe('');
});

test('who called before the sign-in is looked up after it', async () => {
  const { app } = await aPop({ background: { takeCaller: () => ok('?call=5035550142') } });
  expect(app.searchText.value).toBe('5035550142');
});

test.each(['?call=anonymous', '?call=%E0%A4%A', '?customer=<b>'])('%s is ignored', async (caller) => {
  const { app } = await aPop({ caller });
  expect([app.searchText.value, app.focusSearch.value]).toEqual(['', false]);
});
