import type { IconPath } from '../../../shared/design/icons.ts';

export interface IconProps {
  readonly path: IconPath;
  /** 14, 16 (default) or 20 px. */
  readonly size?: 'sm' | 'lg';
}

/** A line icon; the words beside it (or the control's label) say what it means. */
export const Icon = ({ path, size }: IconProps) => (
  <svg class={size ? `icon icon-${size}` : 'icon'} viewBox="0 0 20 20" aria-hidden="true">
    <path d={path} />
  </svg>
);
