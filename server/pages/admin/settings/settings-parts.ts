import { callsForm } from './calls-form.tsx';
import { deliveryForm } from './delivery-form.tsx';
import { formPart } from './form-part.tsx';
import { mailForm } from './mail-form.tsx';
import { paymentsForm } from './payments-form.tsx';
import { pickupPart } from './pickup/pickup-part.tsx';
import { pricesPart } from './prices/prices-part.tsx';
import { rulesPart } from './rules/rules-part.tsx';
import type { SettingsPart } from './settings-part.ts';
import { sharingForm } from './sharing-form.tsx';
import { storeForm } from './store-form.tsx';
import { wordsForm } from './words-form.tsx';

/** Every part of the settings, in the order in which the page shows them. */
export const settingsParts: readonly SettingsPart[] = [
  formPart(storeForm),
  formPart(paymentsForm),
  formPart(deliveryForm),
  pickupPart,
  pricesPart,
  rulesPart,
  formPart(callsForm),
  formPart(sharingForm),
  formPart(mailForm),
  formPart(wordsForm),
];
