import type { Migration } from './migration.ts';

export const catalog: Migration = {
  number: 2,
  name: 'catalog',
  statements: ({ text, integer, strict, byKey }) => [
    `CREATE TABLE categories (
      id ${text} NOT NULL CONSTRAINT categories__id PRIMARY KEY,
      slug ${text} NOT NULL CONSTRAINT categories__slug UNIQUE,
      name ${text} NOT NULL,
      parent_id ${text} REFERENCES categories (id),
      position ${integer} NOT NULL
    ) ${strict}`,
    `CREATE TABLE products (
      id ${text} NOT NULL CONSTRAINT products__id PRIMARY KEY,
      slug ${text} NOT NULL CONSTRAINT products__slug UNIQUE,
      name ${text} NOT NULL,
      brand ${text} NOT NULL,
      description ${text} NOT NULL,
      category_id ${text} NOT NULL REFERENCES categories (id),
      art ${text} NOT NULL,
      visible_to ${text} NOT NULL,
      popularity ${integer} NOT NULL,
      created_at ${integer} NOT NULL,
      name_key ${text} NOT NULL,
      words ${text} NOT NULL
    ) ${strict}`,
    'CREATE INDEX products_category ON products (category_id)',
    'CREATE INDEX products_popularity ON products (popularity, name_key)',
    'CREATE INDEX products_name_key ON products (name_key)',
    // A product without rows here is seen by every level.
    `CREATE TABLE product_levels (
      product_id ${text} NOT NULL REFERENCES products (id),
      level ${text} NOT NULL,
      CONSTRAINT product_levels__product_id__level PRIMARY KEY (product_id, level)
    ) ${byKey}`,
    `CREATE TABLE skus (
      id ${text} NOT NULL CONSTRAINT skus__id PRIMARY KEY,
      reference ${text} NOT NULL,
      reference_key ${text} NOT NULL CONSTRAINT skus__reference_key UNIQUE,
      product_id ${text} NOT NULL REFERENCES products (id),
      name ${text} NOT NULL,
      options ${text} NOT NULL,
      stock ${integer} NOT NULL CONSTRAINT skus_stock_not_negative CHECK (stock >= 0),
      position ${integer} NOT NULL,
      prices ${text} NOT NULL
    ) ${strict}`,
    'CREATE INDEX skus_product ON skus (product_id, position)',
    // What sorting by price needs of skus.prices.
    `CREATE TABLE sku_prices (
      product_id ${text} NOT NULL REFERENCES products (id),
      level ${text} NOT NULL,
      sku_id ${text} NOT NULL REFERENCES skus (id),
      price ${integer} NOT NULL,
      CONSTRAINT sku_prices__product_id__level__sku_id PRIMARY KEY (product_id, level, sku_id)
    ) ${byKey}`,
    'CREATE INDEX sku_prices_sku ON sku_prices (sku_id)',
  ],
};
