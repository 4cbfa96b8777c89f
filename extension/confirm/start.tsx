import { startPage } from '../settings/start-page.ts';
import { draw } from '../toolbar/ui/draw.ts';
import { Confirm } from './Confirm.tsx';

const { ask, root } = await startPage();
const id = decodeURIComponent(location.hash.slice(1));
const reply = await ask('confirmation', { id });
draw(() => <Confirm ask={ask} question={reply.ok ? reply.value : null} />, root);
