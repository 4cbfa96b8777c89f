import { type Level, levelNames } from '../../../../shared/domain/level.ts';

/** Retail and Trade outlined, Trade Plus solid. */
export const LevelBadge = ({ level }: { readonly level: Level }) => (
  <span class={level === 'trade-plus' ? 'badge level level-plus' : 'badge level'}>{levelNames[level]}</span>
);
