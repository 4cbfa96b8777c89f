import type { GoodArt } from '../../storage/records.ts';
import { goodUrl } from '../goods/good-picture.tsx';

interface GoodPictureProps {
  readonly art: GoodArt;
  /** What it shows; '' when the words beside it say so already. */
  readonly alt?: string;
  /** In view at once; others are loaded when they come near. */
  readonly eager?: boolean;
}

/** A drawn good on its own; the tile around it gives the size. */
export const GoodPicture = ({ art, alt = '', eager }: GoodPictureProps) => (
  <img
    class="good"
    src={goodUrl(art)}
    alt={alt}
    width="160"
    height="160"
    loading={eager ? 'eager' : 'lazy'}
    decoding="async"
  />
);
