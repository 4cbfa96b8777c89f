import type { RefObject } from 'preact';
import type { App } from '../create-app.ts';
import type { CustomerUpdate } from '../customers/customer-update.ts';
import { t } from '../words/words.ts';
import { focusProblem, focusTitle } from './frame-focus.ts';
import { offlineRefusal } from './refusals.ts';

/** Why the changes of a customer cannot be saved as it is. */
export const updateRefusal = (app: App, { conflict }: CustomerUpdate): string | undefined =>
  offlineRefusal(app) ?? (conflict.value && t('loadNewFirst'));

/** Saves the changes, or takes the focus to the field that is to be put right. */
export async function saveOrPoint(update: CustomerUpdate, frame: RefObject<HTMLElement | null>): Promise<boolean> {
  const isSaved = await update.save();
  if (isSaved)
    focusTitle(frame); // the button that was pressed is gone
  else if (update.alike.value.length === 0) focusProblem(frame);
  return isSaved;
}
