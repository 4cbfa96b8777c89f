import type { Drawing } from './drawing.ts';

export const bag: Drawing = ({ body, second, label, ink }) => (
  <>
    <ellipse cx="80" cy="143" rx="44" ry="5" fill="#000" opacity="0.08" />
    <path d="M49 42h62l5 95a6 6 0 0 1-6 6.3H50a6 6 0 0 1-6-6.3z" fill={body} />
    <path d="M51 26.5a2.5 2.5 0 0 1 2.5-2.5h53a2.5 2.5 0 0 1 2.5 2.5L111 46H49z" fill={second} />
    <path d="M45 35h70v5H45z" fill={ink} opacity="0.85" />
    <path d="M97 46h14l5 91a6 6 0 0 1-6 6.3H97z" fill="#000" opacity="0.07" />
    <rect x="57" y="68" width="46" height="50" rx="3" fill={label} />
    <circle cx="80" cy="84" r="8.5" fill="none" stroke={ink} stroke-width="2.5" />
    <path d="M74 87c4-1.5 2-7 6-8.5s2-1 6-1" fill="none" stroke={ink} stroke-width="2" />
    <path d="M65 101h30M69 108h22" stroke={ink} stroke-width="2.5" stroke-linecap="round" />
  </>
);

export const teabox: Drawing = ({ body, second, label, ink }) => (
  <>
    <ellipse cx="82" cy="143" rx="48" ry="5" fill="#000" opacity="0.08" />
    <path d="M40 58h66v85H40z" fill={body} />
    <path d="M106 58l18-10v84l-18 11z" fill={body} />
    <path d="M106 58l18-10v84l-18 11z" fill="#000" opacity="0.07" />
    <path d="M106 58l18-10v84l-18 11z" fill="#000" opacity="0.07" />
    <path d="M40 58l18-10h66l-18 10z" fill={second} />
    <rect x="50" y="76" width="46" height="42" rx="2" fill={label} />
    <path
      d="M73 84c-9 5-9 15 0 22 9-7 9-17 0-22zM73 84v22"
      fill="none"
      stroke={ink}
      stroke-width="2.5"
      stroke-linejoin="round"
    />
    <path d="M50 127h46" stroke={label} stroke-width="3" stroke-linecap="round" />
  </>
);

export const tin: Drawing = ({ body, second, label, ink }) => (
  <>
    <ellipse cx="80" cy="143" rx="42" ry="5" fill="#000" opacity="0.08" />
    <path d="M42 54h76v80c0 5-17 9-38 9s-38-4-38-9z" fill={body} />
    <path d="M98 54h20v80c0 3.5-8 6.5-20 8z" fill="#000" opacity="0.07" />
    <path d="M40 40h80v14c0 4-18 7-40 7s-40-3-40-7z" fill={second} />
    <ellipse cx="80" cy="40" rx="40" ry="8" fill={second} />
    <ellipse cx="80" cy="39" rx="34" ry="5.5" fill="#fff" opacity="0.22" />
    <rect x="54" y="78" width="52" height="38" rx="3" fill={label} />
    <path d="M64 89h32M64 97h32M70 105h20" stroke={ink} stroke-width="2.5" stroke-linecap="round" />
  </>
);

export const carton: Drawing = ({ body, second, label, ink }) => (
  <>
    <ellipse cx="82" cy="143" rx="38" ry="5" fill="#000" opacity="0.08" />
    <path d="M50 62h44v81H50z" fill={body} />
    <path d="M94 62l18-8v80l-18 9z" fill={body} />
    <path d="M94 62l18-8v80l-18 9z" fill="#000" opacity="0.07" />
    <path d="M94 62l18-8v80l-18 9z" fill="#000" opacity="0.07" />
    <path d="M50 62l9-26h40l-5 26z" fill={second} />
    <path d="M94 62l5-26 13 18z" fill={second} />
    <path d="M94 62l5-26 13 18z" fill="#000" opacity="0.07" />
    <path d="M57 26h44v11H57z" fill={second} />
    <path d="M57 26h44v4H57z" fill="#000" opacity="0.1" />
    <circle cx="72" cy="92" r="14" fill={label} />
    <path d="M66 98c2-9 5-12 11-13-1 8-4 12-11 13z" fill={ink} />
    <path d="M58 116h28M62 123h20" stroke={label} stroke-width="3" stroke-linecap="round" />
  </>
);

export const sachets: Drawing = ({ body, second, label, ink }) => (
  <>
    <ellipse cx="80" cy="143" rx="50" ry="5" fill="#000" opacity="0.08" />
    <g>
      <rect x="56" y="44" width="14" height="44" rx="1.5" fill={second} transform="rotate(-9 63 66)" />
      <rect x="73" y="38" width="14" height="44" rx="1.5" fill="#fff" />
      <rect x="90" y="44" width="14" height="44" rx="1.5" fill={second} transform="rotate(8 97 66)" />
      <path d="M73 46h14M58 52l13-2M91 50l13 2" stroke={ink} stroke-width="2" />
    </g>
    <path d="M34 74h92l-5 65a4 4 0 0 1-4 4H43a4 4 0 0 1-4-4z" fill={body} />
    <path d="M104 74h22l-5 65a4 4 0 0 1-4 4h-13z" fill="#000" opacity="0.07" />
    <rect x="56" y="94" width="48" height="30" rx="2" fill={label} />
    <path d="M66 104h28M70 113h20" stroke={ink} stroke-width="2.5" stroke-linecap="round" />
  </>
);

export const bottle: Drawing = ({ body, second, label, ink }) => (
  <>
    <ellipse cx="80" cy="143" rx="28" ry="5" fill="#000" opacity="0.08" />
    <path
      d="M72 22h16v12l2 14c10 4 15 11 15 22v67a6 6 0 0 1-6 6H61a6 6 0 0 1-6-6V70c0-11 5-18 15-22l2-14z"
      fill={body}
    />
    <path d="M92 49c8 4 13 11 13 21v67a6 6 0 0 1-6 6h-7z" fill="#000" opacity="0.07" />
    <path d="M70 18h20v14H70z" fill={second} />
    <rect x="55" y="80" width="50" height="42" fill={label} />
    <path d="M64 92h32M64 101h32M70 110h20" stroke={ink} stroke-width="2.5" stroke-linecap="round" />
    <path d="M62 70c1-6 4-9 8-11" stroke="#fff" stroke-width="3" stroke-linecap="round" opacity="0.5" fill="none" />
  </>
);
