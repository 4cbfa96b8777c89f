import type { GoodsProblems, GoodsText } from '../../../../shared/domain/goods-text.ts';
import type { MoneyStyle } from '../../../../shared/domain/read-sku.ts';
import { emptyProductText, emptySkuText, goodsTextOf } from '../../../features/catalog-admin/goods-texts.ts';
import type { SkuPlace } from '../../../features/catalog-admin/next-goods.ts';
import type { GoodsOnDesk } from '../../../features/catalog-admin/read-goods-desk.ts';
import type { StaleWords } from './StaleNotice.tsx';

/** What the form of a product shows: as typed, else as kept; and what is wrong. */
export interface GoodsFormState {
  readonly text: GoodsText;
  /** One for each sku of the text. */
  readonly places: readonly SkuPlace[];
  /** The version of the product that the form was drawn for; 0 for a new one. */
  readonly version: number;
  readonly problems: GoodsProblems | undefined;
  /** Somebody else was faster. */
  readonly stale: StaleWords | undefined;
  /** The place of the sku where typing goes on. */
  readonly focus: number | undefined;
}

const asItIs = { problems: undefined, stale: undefined, focus: undefined } as const;

export const emptyGoodsForm: GoodsFormState = {
  ...asItIs,
  text: { product: emptyProductText, skus: [emptySkuText] },
  places: [{ id: '', stockSeen: 0 }],
  version: 0,
};

/** The form as the product is kept. */
export const goodsFormOf = ({ goods, edit, categories }: GoodsOnDesk, money: MoneyStyle): GoodsFormState => ({
  ...asItIs,
  text: goodsTextOf(goods, categories, money),
  places: goods.skus.map(({ id, stock }) => ({ id, stockSeen: stock })),
  version: edit.version,
});
