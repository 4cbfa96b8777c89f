import type { Level } from '../../../shared/domain/level.ts';
import { levelNames } from '../../../shared/domain/level.ts';

export const Avatar = ({ text, kind = '' }: { readonly text: string; readonly kind?: 'amber' | 'op' | 'lg' | '' }) => (
  <span class={`avatar ${kind && `avatar-${kind}`}`} aria-hidden="true">
    {text}
  </span>
);

/** The customer level; Trade Plus stands out. */
export const LevelBadge = ({ level }: { readonly level: Level }) => (
  <span class={`badge level ${level === 'trade-plus' ? 'level-plus' : ''}`}>{levelNames[level]}</span>
);

export const Key = ({ name }: { readonly name: string }) => <kbd class="kbd">{name}</kbd>;
