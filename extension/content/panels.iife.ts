import { lendKit } from 'virtual:kit';
import { panels } from '../toolbar/panels/registry.ts';
import css from '../toolbar/styles/panels.css?inline';

/** Comes after the parts, with the first panel that is opened. */
lendKit();
globalThis.toolbarScripts?.accept({ panels, css });
