import * as cuit from 'stdnum/lib/cjs/ar/cuit.js';
import * as argentineDni from 'stdnum/lib/cjs/ar/dni.js';
import * as abn from 'stdnum/lib/cjs/au/abn.js';
import * as cnpj from 'stdnum/lib/cjs/br/cnpj.js';
import * as cpf from 'stdnum/lib/cjs/br/cpf.js';
import * as bn from 'stdnum/lib/cjs/ca/bn.js';
import * as rut from 'stdnum/lib/cjs/cl/rut.js';
import * as nit from 'stdnum/lib/cjs/co/nit.js';
import * as ustId from 'stdnum/lib/cjs/de/vat.js';
import * as cif from 'stdnum/lib/cjs/es/cif.js';
import * as spanishNif from 'stdnum/lib/cjs/es/nif.js';
import * as siren from 'stdnum/lib/cjs/fr/siren.js';
import * as siret from 'stdnum/lib/cjs/fr/siret.js';
import * as vat from 'stdnum/lib/cjs/gb/vat.js';
import * as cn from 'stdnum/lib/cjs/jp/cn.js';
import * as rfc from 'stdnum/lib/cjs/mx/rfc.js';
import * as peruvianDni from 'stdnum/lib/cjs/pe/cui.js';
import * as ruc from 'stdnum/lib/cjs/pe/ruc.js';
import * as portugueseNif from 'stdnum/lib/cjs/pt/nif.js';
import type { Validator as WholeValidator } from 'stdnum/lib/cjs/types.js';
import * as ein from 'stdnum/lib/cjs/us/ein.js';
import { type Country, knownCountry } from '../../../shared/domain/countries.ts';
import type { FieldProblem } from '../../../shared/domain/customer-fields.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import { companyDocumentOf, type documentTypes, documentTypesOf } from '../../../shared/domain/tax-document.ts';

type Validator = Pick<WholeValidator, 'validate' | 'format'>;
type IdsOf<C extends Country> = (typeof documentTypes)[C][number]['id'];

/**
 * stdnum knows the tax numbers of 90 countries by their check digits: MIT, without dependencies or binaries, released several times
 * a year since 2020, and it has Brazil's new CNPJ with letters. `cpf-cnpj-validator` knows Brazil alone, `jsvat` only Europe. The
 * numbers are taken one by one, because all of them together cost a second of the start.
 */
const validators: { readonly [C in Country]: Readonly<Record<IdsOf<C>, Validator>> } = {
  ARG: { dni: argentineDni, cuit },
  AUS: { abn },
  BRA: { cpf, cnpj },
  CAN: { bn },
  CHL: { rut },
  COL: { nit },
  DEU: { 'ust-id': ustId },
  ESP: { nif: spanishNif, cif },
  FRA: { siren, siret },
  GBR: { vat },
  JPN: { cn },
  MEX: { rfc },
  PER: { dni: peruvianDni, ruc },
  PRT: { nif: portugueseNif },
  USA: { ein },
};

/** The document without its punctuation; a kind that is not one of the store's country is kept as it is told. */
export function readDocument(type: string, text: string, country: string): Result<string, FieldProblem> {
  const known = documentTypesOf(country).find(({ id }) => id === type.toLowerCase());
  const validator = known && validatorOf(known.id, country);
  if (!validator) return ok(text);
  const compact = text.replace(/[\s./-]/g, '').toUpperCase();
  const checked = validator.validate(compact);
  // One digit again and again has right check digits in many countries, and is nobody's.
  if (checked.isValid && !/^(.)\1*$/.test(checked.compact)) return ok(checked.compact);
  return refused({ code: 'document', name: known.name, example: known.example });
}

/** As `readDocument`, for the number of a company in the store's country. */
export const readCompanyDocument = (text: string, country: string): Result<string, FieldProblem> =>
  readDocument(companyDocumentOf(country)?.id ?? '', text, country);

/** As people of the country write it: "93-1234567". */
export function shownDocument(type: string, document: string, country: string): string {
  const validator = validatorOf(type.toLowerCase(), country);
  if (!validator || validator === spanishNif || !/^[\dA-Z]+$/.test(document)) return document; // Spain writes it as one word
  return validator.validate(document).isValid ? validator.format(document) : document;
}

export const shownCompanyDocument = (document: string, country: string): string =>
  shownDocument(companyDocumentOf(country)?.id ?? '', document, country);

function validatorOf(id: string, country: string): Validator | undefined {
  const known = knownCountry(country);
  const ofCountry: Readonly<Record<string, Validator>> = known ? validators[known] : {};
  return Object.hasOwn(ofCountry, id) ? ofCountry[id] : undefined;
}
