import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Address, Category, Customer, SkuOfProduct } from '../../server/storage/records.ts';
import type { Tables } from '../../server/storage/storage.ts';
import { fold } from '../../shared/domain/fold.ts';
import { customerRows, productRows } from './northwind-excerpt.ts';

/** Northwind's public sample data as records of our storage; the whole set beside the checkout, else an excerpt. */

const folder = resolve(import.meta.dirname, '../../../shared/data/northwind');
const since = Date.UTC(1996, 6, 4);

/** By Northwind's id, such as "ANATR". Throws when there is none. */
export function northwindCustomer(id: string): Customer {
  const row = rowOf(customers, id);
  const country = countryOf(row);
  const [firstName = '', ...lastNames] = field(row, 'contactName').split(' ');
  return {
    id: `northwind-${id}`,
    number: `NW-${id}`,
    email: `${id.toLowerCase()}@northwind.example`,
    firstName,
    lastName: lastNames.join(' '),
    company: field(row, 'companyName'),
    phone: `+${country.dialing}${field(row, 'phone').replace(/\D/g, '').replace(/^0/, '')}`,
    documentType: '',
    document: '',
    level: 'trade',
    phoneHelpSince: since,
    disabled: false,
    passwordHash: undefined,
    locale: country.locale,
    createdAt: since,
    updatedAt: since,
  };
}

export function northwindAddress(id: string): Address {
  const row = rowOf(customers, id);
  const text = field(row, 'address').replace(/\s+/g, ' ');
  const [, street = text, number = ''] = /^(.*?),? (\d+)$/.exec(text) ?? [];
  return {
    id: `northwind-${id}-address`,
    customerId: `northwind-${id}`,
    name: field(row, 'companyName'),
    receiver: field(row, 'contactName'),
    street,
    number,
    complement: '',
    neighborhood: '',
    city: field(row, 'city'),
    state: field(row, 'region'),
    postalCode: field(row, 'postalCode'),
    country: countryOf(row).alpha3,
    isDefault: true,
  };
}

/** By Northwind's numbers, in that order. Throws for an unknown one. */
export const northwindProducts = (ids: readonly number[]): readonly SkuOfProduct[] => ids.map(northwindProduct);

function northwindProduct(id: number): SkuOfProduct {
  const row = rowOf(products, String(id));
  const name = field(row, 'productName');
  const price = cents(field(row, 'unitPrice'));
  const product = {
    id: `northwind-${id}`,
    slug: fold(name).replace(/[^a-z0-9]+/g, '-'),
    name,
    brand: 'Northwind Traders',
    description: `${name}, ${field(row, 'quantityPerUnit')}.`,
    categoryId: northwindCategory.id,
    art: { shape: 'carton', colors: ['#e9dcc0', '#5c7fa6', '#fffaf0', '#7d8f4e'] },
    visibleTo: [],
    popularity: 0,
    createdAt: since,
  } as const;
  const sku = {
    id: `northwind-${id}-sku`,
    reference: `NW-${id}`,
    productId: product.id,
    name: field(row, 'quantityPerUnit'),
    options: {},
    stock: Number(field(row, 'unitsInStock')),
    position: 0,
    prices: { retail: { price, listPrice: price } },
  };
  return { product, sku };
}

export const northwindCategory: Category = {
  id: 'northwind',
  slug: 'northwind',
  name: 'Northwind',
  parentId: undefined,
  position: 9,
};

/** Writes a customer with their address, and products on a shelf of their own. Call inside `tx`. */
export async function saveNorthwind(tables: Tables, customer: string, productIds: readonly number[]): Promise<void> {
  await tables.customers.save(northwindCustomer(customer));
  await tables.customers.saveAddress(northwindAddress(customer));
  await tables.catalog.saveCategory(northwindCategory);
  for (const { product, sku } of northwindProducts(productIds)) {
    await tables.catalog.saveProduct(product);
    await tables.catalog.saveSku(sku);
  }
}

type Row = ReadonlyMap<string, string>;

const customers = readTable('customers.csv', customerRows);
const products = readTable('products.csv', productRows);

/** First column → row. Nothing in these two files is quoted, but addresses hold commas of their own. */
function readTable(file: string, excerpt: string): ReadonlyMap<string, Row> {
  const path = resolve(folder, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : excerpt;
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const names = head.split(',');
  const rows = lines.map((line): Row => {
    const values = line.split(',');
    const extra = values.length - names.length;
    const address = names.indexOf('address');
    if (line.includes('"') || extra < 0 || (extra > 0 && address < 0))
      throw new Error(`${file}: unexpected row ${line}`);
    if (extra > 0) values.splice(address, extra + 1, values.slice(address, address + extra + 1).join(','));
    return new Map(names.map((name, index) => [name, values[index] ?? '']));
  });
  return new Map(rows.map((row) => [row.get(names[0] ?? '') ?? '', row]));
}

function rowOf(table: ReadonlyMap<string, Row>, id: string): Row {
  const row = table.get(id);
  if (!row) throw new Error(`Northwind has no row ${id}.`);
  return row;
}

/** '' where the file says NULL. */
function field(row: Row, name: string): string {
  const value = row.get(name) ?? '';
  return value === 'NULL' ? '' : value;
}

/** "21.35" → 2135, without a detour over fractions. */
function cents(text: string): number {
  const [, whole, decimals] = /^(\d+)\.(\d{2})$/.exec(text) ?? [];
  if (whole === undefined || decimals === undefined) throw new Error(`${text} is not a price.`);
  return Number(`${whole}${decimals}`);
}

interface Country {
  readonly alpha3: string;
  readonly dialing: string;
  readonly locale: string;
}

const countries: Readonly<Record<string, Country>> = {
  Argentina: { alpha3: 'ARG', dialing: '54', locale: 'es' },
  Austria: { alpha3: 'AUT', dialing: '43', locale: 'en' },
  Belgium: { alpha3: 'BEL', dialing: '32', locale: 'en' },
  Brazil: { alpha3: 'BRA', dialing: '55', locale: 'pt-BR' },
  Canada: { alpha3: 'CAN', dialing: '1', locale: 'en' },
  Denmark: { alpha3: 'DNK', dialing: '45', locale: 'en' },
  Finland: { alpha3: 'FIN', dialing: '358', locale: 'en' },
  France: { alpha3: 'FRA', dialing: '33', locale: 'en' },
  Germany: { alpha3: 'DEU', dialing: '49', locale: 'en' },
  Ireland: { alpha3: 'IRL', dialing: '353', locale: 'en' },
  Italy: { alpha3: 'ITA', dialing: '39', locale: 'en' },
  Mexico: { alpha3: 'MEX', dialing: '52', locale: 'es' },
  Norway: { alpha3: 'NOR', dialing: '47', locale: 'en' },
  Poland: { alpha3: 'POL', dialing: '48', locale: 'en' },
  Portugal: { alpha3: 'PRT', dialing: '351', locale: 'en' },
  Spain: { alpha3: 'ESP', dialing: '34', locale: 'es' },
  Sweden: { alpha3: 'SWE', dialing: '46', locale: 'en' },
  Switzerland: { alpha3: 'CHE', dialing: '41', locale: 'en' },
  UK: { alpha3: 'GBR', dialing: '44', locale: 'en' },
  USA: { alpha3: 'USA', dialing: '1', locale: 'en' },
  Venezuela: { alpha3: 'VEN', dialing: '58', locale: 'es' },
};

function countryOf(row: Row): Country {
  const country = countries[field(row, 'country')];
  if (!country) throw new Error(`Unknown country ${field(row, 'country')}.`);
  return country;
}
