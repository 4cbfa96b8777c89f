/** One customer a line. The level is the list's; a company's contact may be left without a name. */
export type PersonRow = readonly [
  /** 10482 is shown as "C-10482"; the higher, the younger the account. */
  number: number,
  firstName: string,
  lastName: string,
  company: string,
  email: string,
  /** "503 555 0142" in the USA, else with + and country code. */
  phone: string,
  locale?: 'es' | 'pt-BR',
];
