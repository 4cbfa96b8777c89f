import type { GoodArt } from '../../records.ts';

/** Body, second, label and ink of one drawing of the store. */
const drawn =
  (shape: string) =>
  (...colors: GoodArt['colors']): GoodArt => ({ shape, colors });

const bag = drawn('bag');
const teabox = drawn('teabox');
const tin = drawn('tin');
const carton = drawn('carton');
const sachets = drawn('sachets');
const bottle = drawn('bottle');
const paper = drawn('paper');
const rolls = drawn('rolls');
const cutter = drawn('cutter');
const tape = drawn('tape');
const kettle = drawn('kettle');
const dripper = drawn('dripper');
const cups = drawn('cups');
const grinder = drawn('grinder');
const mug = drawn('mug');
const pens = drawn('pens');

/** `art.bag.navy`: how a product is drawn. */
export const art = {
  bag: {
    navy: bag('#23324d', '#1a2740', '#f3e9d7', '#b5532a'),
    rust: bag('#c8693a', '#a9542b', '#fbf1df', '#23324d'),
    sage: bag('#7d8f7a', '#66785f', '#f6f1e4', '#3a4638'),
    charcoal: bag('#3a3a3f', '#2a2a2e', '#f1ece2', '#b58a2a'),
    plum: bag('#5d3a4f', '#482b3d', '#f7ecea', '#8a3550'),
    sand: bag('#c9ab7c', '#ad8f61', '#fbf5e8', '#5b4322'),
    teal: bag('#2f6f73', '#245659', '#eef4ef', '#1d4346'),
    cream: bag('#e7dcc6', '#d3c5a8', '#ffffff', '#6b4a2b'),
  },
  teabox: {
    red: teabox('#9c3d34', '#b4574b', '#f8ecd8', '#9c3d34'),
    blue: teabox('#3c5a86', '#5475a3', '#f4efe0', '#2c4367'),
    green: teabox('#4d7555', '#64906d', '#f4f1df', '#3a5941'),
    amber: teabox('#c58a35', '#d8a457', '#fbf3e0', '#7c5417'),
    violet: teabox('#6d5a8c', '#8673a6', '#f5eff6', '#4e3e69'),
    coral: teabox('#d0705c', '#e08c79', '#fdf1e9', '#8a3f30'),
    slate: teabox('#55626f', '#6d7b89', '#f2f3ee', '#38424c'),
  },
  tin: {
    green: tin('#557a5c', '#3f5f48', '#f3efdd', '#3f5f48'),
    black: tin('#34363c', '#25272b', '#f1e9d8', '#8a6a2f'),
    red: tin('#9a4038', '#7c322b', '#f8eddb', '#7c322b'),
    silver: tin('#b9bfc4', '#979ea5', '#ffffff', '#4a5158'),
    gold: tin('#c4a04c', '#a18135', '#fdf6e3', '#6d5416'),
    mint: tin('#a9c9a4', '#88ad83', '#fbfbf0', '#3f5f48'),
    cocoa: tin('#6b4630', '#543522', '#f6e9d8', '#543522'),
    white: tin('#e3e7ea', '#2f6f9f', '#ffffff', '#2f6f9f'),
  },
  carton: {
    oat: carton('#e9dcc0', '#5c7fa6', '#fffaf0', '#7d8f4e'),
    soy: carton('#e5e6cf', '#7d9a52', '#ffffff', '#5f7a38'),
    almond: carton('#ecd9c6', '#b0713f', '#fffaf2', '#8a5328'),
    coconut: carton('#e3ebee', '#6fa3ad', '#ffffff', '#3f6f79'),
    milk: carton('#eef1f5', '#3f6fa3', '#ffffff', '#2a5a92'),
  },
  sachets: {
    kraft: sachets('#c79a5b', '#ecd9b6', '#fbf3e2', '#7b5526'),
    white: sachets('#9fb0bd', '#eef2f5', '#ffffff', '#44586a'),
    green: sachets('#8aa56c', '#e2ebd3', '#fbfcf4', '#4b6a2d'),
    honey: sachets('#d8a032', '#f6e2ae', '#fffaea', '#8a5f0c'),
    rose: sachets('#c4798a', '#f3dbe0', '#fff8f9', '#8a3f52'),
  },
  bottle: {
    caramel: bottle('#b87333', '#2d2a26', '#fbf3e2', '#7b4a1d'),
    vanilla: bottle('#dcc48d', '#2d2a26', '#fffaeb', '#7d6124'),
    hazelnut: bottle('#8a5a34', '#2d2a26', '#f8ecdc', '#5d3a1e'),
    pumpkin: bottle('#cf7431', '#3b2a1c', '#fdf1e2', '#8c4715'),
    cocoa: bottle('#53341f', '#221a14', '#f6e8d6', '#53341f'),
    water: bottle('#b9d6e2', '#2f6f9f', '#f6fbfd', '#2f6f9f'),
    lemon: bottle('#e6d264', '#4b7a3a', '#fffdee', '#57731f'),
    ginger: bottle('#c99a4a', '#5b3d1a', '#fdf5e3', '#7a5117'),
    soap: bottle('#a7c4b5', '#47665a', '#f8fcfa', '#35584a'),
    spray: bottle('#7fb0cf', '#2c3e50', '#f5fafd', '#2a5a7c'),
  },
  paper: {
    blue: paper('#3f6fa3', '#5c89ba', '#f5f8fb', '#23405f'),
    green: paper('#4f8a5b', '#6aa475', '#f4faf5', '#2c5536'),
    amber: paper('#c28a3a', '#d6a55e', '#fdf7ec', '#7a5318'),
    gray: paper('#6f7883', '#8a939d', '#f6f7f8', '#3c434a'),
    kraft: paper('#b48a5a', '#c7a278', '#faf2e6', '#6a4a22'),
  },
  rolls: {
    amber: rolls('#d98e4a', '#8b6b4a', '#ffffff', '#333333'),
    blue: rolls('#5c89ba', '#7a6a5a', '#ffffff', '#2a3a4a'),
    green: rolls('#6aa475', '#7a6f55', '#ffffff', '#2f4a36'),
    rose: rolls('#c97a7a', '#80665a', '#ffffff', '#4a3030'),
    gray: rolls('#9aa2aa', '#7d7468', '#ffffff', '#333b42'),
  },
  cutter: {
    yellow: cutter('#e0a32e', '#444444', '#5b4208', '#3a3a3a'),
    red: cutter('#c0473c', '#444444', '#5c1a14', '#3a3a3a'),
    green: cutter('#5c9a62', '#3f4a42', '#1f4a26', '#333a35'),
    gray: cutter('#8a939d', '#3c434a', '#2a3036', '#2f343a'),
  },
  tape: {
    sand: tape('#d8b27a', '#444444', '#f3e6cd', '#3b4a5c'),
    white: tape('#e3e4e2', '#555a60', '#ffffff', '#4a5661'),
    kraft: tape('#b98f5d', '#4a3c2c', '#f0e0c6', '#5b4630'),
  },
  kettle: {
    steel: kettle('#59626e', '#79838f', '#ffffff', '#26292e'),
    white: kettle('#dcdedb', '#eeefec', '#ffffff', '#2f3234'),
    copper: kettle('#b06c42', '#c98a62', '#fff4ea', '#4a2a18'),
    black: kettle('#2f3136', '#474a51', '#e8e8e8', '#18191c'),
    glass: kettle('#bcd2d4', '#d7e5e6', '#ffffff', '#43565a'),
  },
  dripper: {
    white: dripper('#fbf8f1', '#c9a67a', '#dfe8ea', '#6b4226'),
    black: dripper('#3a3c40', '#8a6a45', '#d6dfe2', '#4a2c18'),
    amber: dripper('#e9c48a', '#8a5a34', '#e9e3d3', '#5a3720'),
  },
  cups: {
    kraft: cups('#faf6ee', '#e9e0cf', '#c8693a', '#3a3532'),
    navy: cups('#f7f4ec', '#e4ddcf', '#23324d', '#26292e'),
    sage: cups('#f8f6ee', '#e6e1d1', '#7d8f7a', '#3a4638'),
    black: cups('#3c3d40', '#55565a', '#c9a67a', '#1f2022'),
  },
  grinder: {
    charcoal: grinder('#3d4650', '#a3764a', '#c8a97e', '#22262b'),
    steel: grinder('#a7aeb5', '#5d4630', '#e6e8ea', '#3a4046'),
    red: grinder('#8f3a33', '#c9a67a', '#e6cfa6', '#2a2220'),
  },
  mug: {
    mist: mug('#d9e0dc', '#eef1ee', '#ffffff', '#5a3720'),
    rust: mug('#b9633a', '#cf8059', '#fbeadd', '#4a2c18'),
    white: mug('#f1efe9', '#faf9f5', '#ffffff', '#6b4226'),
    enamel: mug('#f4f4f0', '#2f4a6b', '#ffffff', '#4a3020'),
    steel: mug('#a7aeb5', '#c3c9ce', '#ffffff', '#f3efe6'),
    matcha: mug('#8d9486', '#a9b0a2', '#eef0ea', '#7d9a4e'),
  },
  pens: {
    blue: pens('#8fa9b8', '#2450a0', '#c8693a', '#1f2f4a'),
    black: pens('#a9a59b', '#26292e', '#6b7078', '#1f2022'),
    birch: pens('#efe9dc', '#d9b98a', '#c9a67a', '#e3c89c'),
    bright: pens('#9fb3a1', '#e0b23a', '#d0547a', '#2f7f6a'),
  },
} as const;
