import { renderToString } from 'preact-render-to-string';

/** Address of the store's mark for the browser's tab. */
export const markFile = 'mark-1.svg';
export const markUrl = `/goods/${markFile}`;

/** The sun over two waves, 32 × 32. */
export const markPicture = (): string =>
  renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#14171d" />
      <path d="M9.5 15.5a6.5 6.5 0 0 1 13 0z" fill="#fff" />
      <g stroke="#fff" stroke-width="2" stroke-linecap="round" fill="none">
        <path d="M7 19.5c1.5 0 1.5 1.3 3 1.3s1.5-1.3 3-1.3 1.5 1.3 3 1.3 1.5-1.3 3-1.3 1.5 1.3 3 1.3 1.5-1.3 3-1.3" />
        <path d="M10 24.2c1.5 0 1.5 1.3 3 1.3s1.5-1.3 3-1.3 1.5 1.3 3 1.3 1.5-1.3 3-1.3" />
      </g>
    </svg>,
  );
