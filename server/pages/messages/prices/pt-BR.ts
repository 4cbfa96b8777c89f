import type { Translation } from '../catalog.ts';
import type { prices as english } from './en.ts';

export const prices: Translation<typeof english> = {
  'priceReason.price-match': 'Igualar preço',
  'priceReason.volume': 'Volume',
  'priceReason.damaged-pack': 'Embalagem danificada',
  'priceReason.free-item': 'Item grátis',
  'priceReason.service-recovery': 'Compensação ao cliente',
  'priceReason.contract-price': 'Preço de contrato',
  'priceReason.other': 'Outro',
};
