import browser from 'webextension-polyfill';
import { startPage } from '../settings/start-page.ts';
import { draw } from '../toolbar/ui/draw.ts';
import { findStore } from './find-store.ts';
import { Popup } from './Popup.tsx';

const { root } = await startPage();
const store = await findStore(browser);
draw(() => <Popup store={store} />, root);
