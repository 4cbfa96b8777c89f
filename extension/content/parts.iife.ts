import { lendKit } from 'virtual:kit';
import { parts } from '../toolbar/parts-registry.ts';
import css from '../toolbar/styles/parts.css?inline';

/** Comes into the toolbar's isolated world when first needed; borrows the toolbar's modules and lends its own. */
lendKit();
globalThis.toolbarScripts?.accept({ parts, css });
