/** A line icon; never read aloud, so a name stands beside it or on its button. */
export const Icon = ({ path, class: extra = '' }: { readonly path: string; readonly class?: string }) => (
  <svg class={`icon ${extra}`} viewBox="0 0 20 20" aria-hidden="true">
    <path d={path} />
  </svg>
);
