import type { Drawing } from './drawing.ts';

export const paper: Drawing = ({ body, second, label, ink }) => (
  <>
    <ellipse cx="82" cy="143" rx="56" ry="5" fill="#000" opacity="0.08" />
    <path d="M30 106l74 0 28-16v36l-28 17H30z" fill="#fff" />
    <path d="M104 106l28-16v36l-28 17z" fill="#000" opacity="0.1" />
    <path d="M30 112h74M30 118h74M30 124h74M30 130h74M30 136h74" stroke="#000" opacity="0.12" stroke-width="1.5" />
    <path d="M30 70h74v34H30z" fill={body} />
    <path d="M104 70l28-16v34l-28 16z" fill={body} />
    <path d="M104 70l28-16v34l-28 16z" fill="#000" opacity="0.07" />
    <path d="M104 70l28-16v34l-28 16z" fill="#000" opacity="0.07" />
    <path d="M30 70l28-16h74l-28 16z" fill={second} />
    <rect x="42" y="79" width="34" height="16" rx="2" fill={label} />
    <path d="M48 87h22" stroke={ink} stroke-width="3" stroke-linecap="round" />
  </>
);

export const rolls: Drawing = ({ body, second }) => (
  <>
    <ellipse cx="80" cy="143" rx="54" ry="5" fill="#000" opacity="0.08" />
    <g>
      <path d="M30 88h44v55H30z" fill="#fff" />
      <path d="M30 88h44v55H30z" fill="#000" opacity="0.04" />
      <ellipse cx="52" cy="88" rx="22" ry="8" fill="#fff" />
      <ellipse cx="52" cy="88" rx="22" ry="8" fill="none" stroke="#000" stroke-opacity="0.12" stroke-width="1.5" />
      <ellipse cx="52" cy="88" rx="8" ry="3" fill={second} />
    </g>
    <g>
      <path d="M84 88h44v55H84z" fill="#fff" />
      <path d="M112 88h16v55h-16z" fill="#000" opacity="0.07" />
      <ellipse cx="106" cy="88" rx="22" ry="8" fill="#fff" />
      <ellipse cx="106" cy="88" rx="22" ry="8" fill="none" stroke="#000" stroke-opacity="0.12" stroke-width="1.5" />
      <ellipse cx="106" cy="88" rx="8" ry="3" fill={second} />
    </g>
    <g>
      <path d="M57 46h46v42H57z" fill="#fff" />
      <path d="M88 46h15v42H88z" fill="#000" opacity="0.07" />
      <path d="M57 62h46v14H57z" fill={body} />
      <ellipse cx="80" cy="46" rx="23" ry="8.5" fill="#fff" />
      <ellipse cx="80" cy="46" rx="23" ry="8.5" fill="none" stroke="#000" stroke-opacity="0.12" stroke-width="1.5" />
      <ellipse cx="80" cy="46" rx="8" ry="3" fill={second} />
    </g>
  </>
);

export const cutter: Drawing = ({ body, label, ink }) => (
  <>
    <ellipse cx="80" cy="143" rx="46" ry="5" fill="#000" opacity="0.08" />
    <g transform="rotate(-38 80 84)">
      <path d="M20 76h26l0 18H28z" fill="#cfd4dc" />
      <path d="M28 76l-4 18M36 76l-4 18" stroke="#000" stroke-opacity="0.2" stroke-width="1.5" />
      <rect x="44" y="71" width="98" height="28" rx="9" fill={body} />
      <path d="M44 85h98v5a9 9 0 0 1-9 9H53a9 9 0 0 1-9-9z" fill="#000" opacity="0.1" />
      <rect x="66" y="67" width="22" height="10" rx="4" fill={ink} />
      <path d="M104 80h24M104 86h24" stroke={label} stroke-width="2.5" stroke-linecap="round" />
    </g>
  </>
);

export const tape: Drawing = ({ body, label, ink }) => (
  <>
    <ellipse cx="84" cy="143" rx="52" ry="5" fill="#000" opacity="0.08" />
    <path d="M28 143c0-14 8-20 22-22l64-8 22 18v8a4 4 0 0 1-4 4z" fill={ink} />
    <circle cx="74" cy="88" r="40" fill={body} />
    <circle cx="74" cy="88" r="40" fill="none" stroke="#000" stroke-opacity="0.1" stroke-width="3" />
    <circle cx="74" cy="88" r="22" fill={label} />
    <circle cx="74" cy="88" r="13" fill={ink} />
    <path d="M112 100l24 20-4 5-26-12z" fill={body} />
    <path d="M132 114l10 6-6 12-8-5z" fill="#cfd4dc" />
  </>
);

export const pens: Drawing = ({ body, second, label, ink }) => (
  <>
    <ellipse cx="80" cy="143" rx="34" ry="5" fill="#000" opacity="0.08" />
    <g>
      <rect x="58" y="28" width="9" height="70" rx="2" fill={second} transform="rotate(-8 62 90)" />
      <rect x="76" y="20" width="9" height="80" rx="2" fill={ink} />
      <path d="M76 20l4.5-9 4.5 9z" fill="#e8d2ad" />
      <rect x="92" y="30" width="9" height="70" rx="2" fill={label} transform="rotate(9 96 90)" />
    </g>
    <path d="M50 78h60l-4 61a4 4 0 0 1-4 4H58a4 4 0 0 1-4-4z" fill={body} />
    <path d="M94 78h16l-4 61a4 4 0 0 1-4 4h-8z" fill="#000" opacity="0.07" />
  </>
);
