import type { CartHolder } from '../../../features/carts/open-carts.ts';
import type { DeskFrame } from '../desk.ts';

/** Whose cart it is, in words: a visitor has no name, and neither has an account that is gone. */
export function holderName({ t }: DeskFrame, { kind, name }: CartHolder): string {
  if (kind === 'anonymous') return t('carts.holder.anonymous');
  if (kind === 'draft' && name === '') return t('carts.holder.draft');
  return name || t('carts.gone');
}
