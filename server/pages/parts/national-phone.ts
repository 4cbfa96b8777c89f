import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A phone number as people of its country write it: "+15035550142" → "(503) 555-0142". As given when it is none. */
export const nationalPhone = (phone: string): string => parsePhoneNumberFromString(phone)?.formatNational() ?? phone;
