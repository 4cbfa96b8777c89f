import type { Translation } from '../catalog.ts';
import type { prices as english } from './en.ts';

export const prices: Translation<typeof english> = {
  'priceReason.price-match': 'Igualación de precio',
  'priceReason.volume': 'Volumen',
  'priceReason.damaged-pack': 'Paquete dañado',
  'priceReason.free-item': 'Artículo gratis',
  'priceReason.service-recovery': 'Compensación al cliente',
  'priceReason.contract-price': 'Precio de contrato',
  'priceReason.other': 'Otro',
};
