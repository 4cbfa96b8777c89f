import type { Drawing } from './drawing.ts';

export const kettle: Drawing = ({ body, second, ink }) => (
  <>
    <ellipse cx="76" cy="143" rx="46" ry="5" fill="#000" opacity="0.08" />
    <path d="M46 70h60l10 68a5 5 0 0 1-5 5H41a5 5 0 0 1-5-5z" fill={body} />
    <path d="M92 70h14l10 68a5 5 0 0 1-5 5H98z" fill="#000" opacity="0.07" />
    <ellipse cx="76" cy="70" rx="30" ry="7" fill={second} />
    <path d="M62 64c0-8 28-8 28 0z" fill={second} />
    <circle cx="76" cy="54" r="4.5" fill={ink} />
    <path d="M42 118C22 116 34 84 20 66" fill="none" stroke={body} stroke-width="7" stroke-linecap="round" />
    <path d="M104 76c28-10 34 34 6 40" fill="none" stroke={ink} stroke-width="8" stroke-linecap="round" />
  </>
);

export const dripper: Drawing = ({ body, second, label, ink }) => (
  <>
    <ellipse cx="80" cy="143" rx="36" ry="5" fill="#000" opacity="0.08" />
    <path d="M56 96h48l7 40a6 6 0 0 1-6 7H55a6 6 0 0 1-6-7z" fill={label} opacity="0.75" />
    <path d="M53 116h54l4 20a6 6 0 0 1-6 7H55a6 6 0 0 1-6-7z" fill={ink} opacity="0.85" />
    <rect x="46" y="90" width="68" height="8" rx="4" fill={second} />
    <path d="M36 40h88L92 90H68z" fill={body} />
    <path d="M106 40h18L92 90h-8z" fill="#000" opacity="0.07" />
    <path
      d="M50 46l22 38M66 46l10 38M94 46L84 84"
      stroke="#000"
      stroke-opacity="0.1"
      stroke-width="2.5"
      stroke-linecap="round"
    />
    <path d="M40 34h80a4 4 0 0 1 4 6H36a4 4 0 0 1 4-6z" fill={second} />
  </>
);

export const cups: Drawing = ({ body, second, label, ink }) => (
  <>
    <ellipse cx="80" cy="143" rx="50" ry="5" fill="#000" opacity="0.08" />
    <path d="M88 62h46l-6 77a4 4 0 0 1-4 4H98a4 4 0 0 1-4-4z" fill={body} />
    <path d="M116 62h18l-6 77a4 4 0 0 1-4 4h-8z" fill="#000" opacity="0.08" />
    <path d="M85 55h52a2 2 0 0 1 2 2v5H83v-5a2 2 0 0 1 2-2z" fill={second} />
    <path d="M28 44h56l-8 95a4 4 0 0 1-4 4H40a4 4 0 0 1-4-4z" fill={body} />
    <path d="M64 44h20l-8 95a4 4 0 0 1-4 4h-8z" fill="#000" opacity="0.08" />
    <path d="M31 72h50l-3 36H34z" fill={label} />
    <path d="M46 90c4-8 16-8 20 0M50 98h12" stroke={ink} stroke-width="2.5" fill="none" stroke-linecap="round" />
    <path d="M30 28h52l2 10H28z" fill={ink} />
    <path d="M26 37h60a2 2 0 0 1 2 2v5H24v-5a2 2 0 0 1 2-2z" fill={second} />
  </>
);

export const grinder: Drawing = ({ body, second, label, ink }) => (
  <>
    <ellipse cx="80" cy="143" rx="30" ry="5" fill="#000" opacity="0.08" />
    <path d="M56 66h48v70a7 7 0 0 1-7 7H63a7 7 0 0 1-7-7z" fill={body} />
    <path d="M90 66h14v70a7 7 0 0 1-7 7h-7z" fill="#000" opacity="0.07" />
    <rect x="52" y="54" width="56" height="14" rx="4" fill={second} />
    <path d="M56 106h48v6H56z" fill={label} />
    <path d="M80 54V34h44" fill="none" stroke={ink} stroke-width="6" stroke-linecap="round" stroke-linejoin="round" />
    <rect x="117" y="20" width="14" height="22" rx="7" fill={second} />
    <circle cx="80" cy="34" r="6" fill={ink} />
  </>
);

export const mug: Drawing = ({ body, second, ink }) => (
  <>
    <ellipse cx="76" cy="143" rx="46" ry="5" fill="#000" opacity="0.08" />
    <path d="M36 62h74v42a30 30 0 0 1-30 30H66a30 30 0 0 1-30-30z" fill={body} />
    <path d="M92 62h18v42a30 30 0 0 1-18 27.5z" fill="#000" opacity="0.07" />
    <ellipse cx="73" cy="62" rx="37" ry="9" fill={second} />
    <ellipse cx="73" cy="63" rx="31" ry="6" fill={ink} />
    <path d="M110 74h8a14 14 0 0 1 0 30h-9" fill="none" stroke={body} stroke-width="8" />
    <ellipse cx="73" cy="138" rx="50" ry="6" fill={second} />
  </>
);
