import { nationalPhone } from '../parts/national-phone.ts';
import { bySettings } from './by-settings.ts';

/** The store's own number as people of its country write it; '' without one. */
export const storePhone = bySettings(({ settings }) => nationalPhone(settings.phone));
