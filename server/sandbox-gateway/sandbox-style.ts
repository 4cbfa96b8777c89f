/** The sandbox looks like nobody's store. */
export const sandboxStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1c1b22, #f1f0f5); --soft: light-dark(#5b5966, #b3b0bd);
  --paper: light-dark(#fff, #232129); --ground: light-dark(#eceaf2, #16151a); --line: light-dark(#8b8896, #7d7a88);
  --act: light-dark(#5b2a86, #c9a2ea); --on-act: light-dark(#fff, #1c1b22); --bad: light-dark(#a3171c, #ff9d98); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 460px; margin: 40px auto; padding: 28px; background: var(--paper); border-radius: 12px; }
h1 { margin: 0 0 12px; font-size: 22px; }
.note { margin: 0 0 20px; color: var(--soft); font-size: 14px; }
label { display: block; margin-top: 14px; font-weight: 600; font-size: 14px; }
input { width: 100%; min-height: 44px; margin-top: 4px; padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--paper); color: var(--ink); font: inherit; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
.bad { margin: 4px 0 0; color: var(--bad); font-size: 14px; }
button, .back { display: block; width: 100%; min-height: 44px; margin-top: 16px; border-radius: 8px; font: inherit; font-weight: 600; }
button { border: 0; background: var(--act); color: var(--on-act); cursor: pointer; }
button.second { border: 1px solid var(--line); background: none; color: var(--ink); }
.back { padding-top: 10px; color: var(--act); text-align: center; }
ul { margin: 24px 0 0; padding: 0; list-style: none; font-size: 14px; }
li { padding: 8px 0; border-top: 1px solid light-dark(#dddbe4, #3a3842); color: var(--soft); }
li b { color: var(--ink); font-variant-numeric: tabular-nums; }
:focus-visible { outline: 2px solid var(--act); outline-offset: 2px; }
@media (max-width: 520px) { main { margin: 0; min-height: 100vh; border-radius: 0; padding: 20px 16px; } }
`;
