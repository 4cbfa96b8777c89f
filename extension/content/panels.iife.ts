import { panels } from '../toolbar/panels/registry.ts';
import css from '../toolbar/styles/panels.css?inline';

/** Comes after the parts, with the first panel that is opened. */
globalThis.toolbarScripts?.accept({ panels, css });
