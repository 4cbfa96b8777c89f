import { expect, test } from 'vitest';
import { walkThroughCarts } from '../support/cart-model.ts';
import { describeEngines } from '../support/engines.ts';

describeEngines('carts of two customers, an operator and a visitor', (engine) => {
  test('hold what each put in, whatever is switched, prepared, shared and taken over beside them', async () => {
    const tally = await walkThroughCarts(engine, 20_261_128, 150);
    expect(Object.keys(tally)).toHaveLength(12);
  });
});
