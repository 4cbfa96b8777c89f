import { startPage } from '../settings/start-page.ts';
import { draw } from '../toolbar/ui/draw.ts';
import { Options } from './Options.tsx';

const { ask, root } = await startPage();
draw(() => <Options ask={ask} />, root);
