/** The store's mark: a sun over two waves. */
export const LogoMark = () => (
  <svg class="logo-mark" viewBox="0 0 32 32" aria-hidden="true">
    <rect class="logo-ground" width="32" height="32" rx="8" />
    <path class="logo-sun" d="M9.5 15.5a6.5 6.5 0 0 1 13 0z" />
    <g class="logo-waves">
      <path d="M7 19.5c1.5 0 1.5 1.3 3 1.3s1.5-1.3 3-1.3 1.5 1.3 3 1.3 1.5-1.3 3-1.3 1.5 1.3 3 1.3 1.5-1.3 3-1.3" />
      <path d="M10 24.2c1.5 0 1.5 1.3 3 1.3s1.5-1.3 3-1.3 1.5 1.3 3 1.3 1.5-1.3 3-1.3" />
    </g>
  </svg>
);
