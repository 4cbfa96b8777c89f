import { openAtCell } from '../toolbar/prices/open-at-cell.ts';
import { pricePanels } from '../toolbar/prices/registry.ts';
import css from '../toolbar/styles/prices.css?inline';
import { readPriceCells } from './price-cells-setting.ts';

/** What the operator said in the options of where this store shows prices. */
const ownSelector = readPriceCells();

/** Comes after the panels, with the cart panel or for a price of the page. */
globalThis.openPrice = (app, event) => void ownSelector.then((selector) => openAtCell(app, event, selector));
globalThis.toolbarScripts?.accept({ panels: pricePanels, css });
