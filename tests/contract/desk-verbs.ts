import type { Tables } from '../../server/storage/storage.ts';
import { noon } from '../support/record-ids.ts';
import { anImport, anImportRow, aPayLink, aPickupPoint, aRulesVersion, aShare, aShareCopy } from './desk-records.ts';
import { aCategory } from './person-records.ts';

const first = { offset: 0, limit: 5 };

/** The verbs behind the dashboard: users, settings, imports. */
export async function desk(tables: Tables) {
  const { catalog: table, edits, pickupPoints, imports, priceRules, orders, authorizations } = tables;
  await table.lockCategories();
  await table.skusByReferences(['R-1', 'R-2', 'R-3']);
  await table.lock('p');
  await table.skusAfter('', 5);
  await table.countPrices('retail');
  await table.saveCost({ skuId: 's', cost: 1, floor: undefined });
  await table.costs(['s', 't', 'u']);
  for (const order of ['name', 'newest'] as const)
    for (const stock of ['low', 'none'] as const)
      await table.list({ text: 'blend', categoryIds: ['c'], level: 'trade', stock, archived: true, order, ...first });
  await table.list({ archived: false, order: 'name', ...first });
  await table.saveCategory(aCategory({ id: 'empty' }));
  await table.deleteCategory('empty');
  await edits.lock('thing');
  await edits.save('thing', { version: 1, at: noon, by: 'Priya Raman' });
  await edits.of('thing');
  await pickupPoints.save(aPickupPoint({ id: 'depot' }));
  await pickupPoints.byId('depot');
  await pickupPoints.list();
  await pickupPoints.delete('depot');
  await imports.save(anImport({ id: 'import', staffId: 'staff' }));
  await imports.byId('import');
  await imports.lock('import');
  await imports.list('catalog', 5);
  await imports.take(noon, noon + 1);
  await imports.addRows([anImportRow('import', { place: 1 })]);
  await imports.addRows([anImportRow('import', { place: 2 }), anImportRow('import', { place: 3 })]);
  await imports.judge('import', 1, { phase: 'applied', verdict: 'change', changes: '[]', problem: '' });
  await imports.rows('import', { after: 0, limit: 5, verdicts: ['error'] });
  await imports.next('import', 'apply', 5);
  await imports.counts('import');
  await imports.deleteOlder(noon + 1, 5);
  await priceRules.save(aRulesVersion({ version: 1 }));
  await priceRules.inForce();
  await priceRules.byVersion(1);
  await priceRules.list(5);
  await priceRules.deleteDraft(1);
  await orders.withManualPrices({}, undefined, 5);
  await orders.withManualPrices({ from: 1, to: noon }, { createdAt: noon, id: '1620913-01' }, 5);
  await authorizations.ofAsker('staff', noon, 5);
  await authorizations.markTold('asked', noon);
  await authorizations.ofOrders(['1620913-01', '1620914-01']);
}

/** Links to pay by. */
export async function payLinks({ payLinks: links }: Tables) {
  const link = aPayLink({ id: 'pay-link', customerId: 'wade' });
  await links.insert(link);
  await links.byTokenHash(link.tokenHash);
  await links.ofCart(link.cartId);
  await links.ofCall('call');
  await links.ofOrder('1620913-01');
  await links.update(link);
}

/** Links to carts. */
export async function sharing({ shares }: Tables) {
  const [share, copy] = [aShare({ id: 'share' }), aShareCopy({ id: 'copy', shareId: 'share' })];
  await shares.insert(share);
  await shares.byId('share');
  await shares.lock('share');
  await shares.byTokenHash(share.tokenHash);
  await shares.ofPreparedCart(share.cartId, noon);
  await shares.ofStaff('staff', 5);
  await shares.update(share);
  await shares.insertCopy(copy);
  await shares.updateCopy(copy);
  await shares.copies(['share', 'other', 'third']);
  await shares.openCopy('share', copy.ownerKey);
  await shares.copiesInCart(copy.cartId);
  await shares.copiesOfOrder('1620913-01');
  await shares.heldPrices('share');
}
