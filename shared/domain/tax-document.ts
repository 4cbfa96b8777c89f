import { type Country, knownCountry } from './countries.ts';

/** A kind of number by which a state knows people or companies. */
export interface DocumentType {
  /** VTEX's `documentType`: "cpf". */
  readonly id: string;
  /** As people of its country say it. */
  readonly name: string;
  readonly holder: 'person' | 'company' | 'both';
  /** A right one. */
  readonly example: string;
}

/** Each country's own, the commonest first. */
export const documentTypes = {
  ARG: [
    { id: 'dni', name: 'DNI', holder: 'person', example: '20.123.456' },
    { id: 'cuit', name: 'CUIT', holder: 'both', example: '20-05536168-2' },
  ],
  AUS: [{ id: 'abn', name: 'ABN', holder: 'company', example: '83 914 571 673' }],
  BRA: [
    { id: 'cpf', name: 'CPF', holder: 'person', example: '529.982.247-25' },
    { id: 'cnpj', name: 'CNPJ', holder: 'company', example: '16.727.230/0001-97' },
  ],
  CAN: [{ id: 'bn', name: 'BN', holder: 'company', example: '12302 6635 RC 0001' }],
  CHL: [{ id: 'rut', name: 'RUT', holder: 'both', example: '76.086.428-5' }],
  COL: [{ id: 'nit', name: 'NIT', holder: 'both', example: '213.123.432-1' }],
  DEU: [{ id: 'ust-id', name: 'USt-IdNr.', holder: 'company', example: 'DE136695976' }],
  ESP: [
    { id: 'nif', name: 'NIF', holder: 'both', example: '54362315K' },
    { id: 'cif', name: 'CIF', holder: 'company', example: 'J99216582' },
  ],
  FRA: [
    { id: 'siren', name: 'SIREN', holder: 'company', example: '552 008 443' },
    { id: 'siret', name: 'SIRET', holder: 'company', example: '732 829 320 00074' },
  ],
  GBR: [{ id: 'vat', name: 'VAT number', holder: 'company', example: 'GB980 7806 84' }],
  JPN: [{ id: 'cn', name: '法人番号', holder: 'company', example: '5-8356-7825-6246' }],
  MEX: [{ id: 'rfc', name: 'RFC', holder: 'both', example: 'GODE 561231 GR8' }],
  PER: [
    { id: 'dni', name: 'DNI', holder: 'person', example: '10117410-2' },
    { id: 'ruc', name: 'RUC', holder: 'both', example: '20512333797' },
  ],
  PRT: [{ id: 'nif', name: 'NIF', holder: 'both', example: '501 964 843' }],
  USA: [{ id: 'ein', name: 'EIN', holder: 'company', example: '91-1144442' }],
} as const satisfies Record<Country, readonly DocumentType[]>;

/** Kinds that nobody can check: they are kept as they are told. */
export const uncheckedDocuments = ['passport', 'other'] as const;

/** The kinds of the store's country; none for a country that is not in the table. */
export function documentTypesOf(country: string): readonly DocumentType[] {
  const known = knownCountry(country);
  return known ? documentTypes[known] : [];
}

/** The country's usual number of a company. */
export const companyDocumentOf = (country: string): DocumentType | undefined => {
  const types = documentTypesOf(country);
  return types.find(({ holder }) => holder === 'company') ?? types.find(({ holder }) => holder === 'both');
};
