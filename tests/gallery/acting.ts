/** `npm run gallery`: takes the README's picture, the toolbar acting for a customer in the demo store. */
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { launchChromium } from '../support/chromium.ts';
import { buy, people, signIn } from '../support/shop.ts';
import { startStoreProcess } from '../support/store-process.ts';
import { chromiumToolbar } from '../support/toolbar-driver.ts';

const picture = resolve(import.meta.dirname, '../../extension/gallery/acting.png');

const store = await startStoreProcess();
const browser = await launchChromium({ viewport: { width: 1280, height: 760 } });
try {
  const page = await browser.newPage();
  const toolbar = await chromiumToolbar(page);
  await signIn(page, store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search('holloway');
  await toolbar.choose('Maren Holloway');
  await toolbar.loginAs({ reason: 'phone-order' });
  for (const [reference, pieces] of [
    ['HS-COF-101', 6],
    ['HS-TEA-204', 2],
    ['HS-EQP-531', 1],
  ] as const)
    await buy(page, reference, pieces);
  await page.goto(store.url('/cart'), { waitUntil: 'networkidle' });
  await toolbar.waitForState('acting');
  await mkdir(dirname(picture), { recursive: true });
  await page.screenshot({ path: picture });
  console.log(`Written: ${picture}`);
} finally {
  await browser.close();
  await store.close();
}
