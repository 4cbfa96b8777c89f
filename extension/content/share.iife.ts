import { sharePanels } from '../toolbar/share/registry.ts';
import css from '../toolbar/styles/share.css?inline';

/** Comes after the panels, with the share panel. */
globalThis.toolbarScripts?.accept({ panels: sharePanels, css });
