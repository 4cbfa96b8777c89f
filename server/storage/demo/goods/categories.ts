/** Departments in the order of the store's menu, each with its shelves in the order of the sitemap. */
export const departments = [
  {
    slug: 'coffee',
    name: 'Coffee',
    shelves: [
      ['espresso-beans', 'Espresso beans'],
      ['filter-beans', 'Filter beans'],
      ['decaf', 'Decaf'],
      ['ground-coffee', 'Ground coffee'],
      ['single-serve', 'Single serve'],
      ['grinders', 'Grinders'],
      ['own-label-coffee', 'Own label coffee'],
    ],
  },
  {
    slug: 'tea',
    name: 'Tea',
    shelves: [
      ['black-tea', 'Black tea'],
      ['green-tea', 'Green tea'],
      ['herbal', 'Herbal'],
      ['loose-leaf', 'Loose leaf'],
      ['matcha', 'Matcha'],
      ['teaware', 'Teaware'],
    ],
  },
  {
    slug: 'pantry',
    name: 'Pantry',
    shelves: [
      ['milk-and-oat', 'Milk and oat'],
      ['sugar-and-sweetener', 'Sugar and sweetener'],
      ['syrups', 'Syrups'],
      ['chocolate', 'Chocolate'],
      ['snacks', 'Snacks'],
      ['water-and-soft-drinks', 'Water and soft drinks'],
    ],
  },
  {
    slug: 'office',
    name: 'Office',
    shelves: [
      ['copy-paper', 'Copy paper'],
      ['till-and-label-rolls', 'Till and label rolls'],
      ['pens-and-markers', 'Pens and markers'],
      ['cutters-and-tools', 'Cutters and tools'],
      ['tape-and-packing', 'Tape and packing'],
      ['cleaning', 'Cleaning'],
    ],
  },
  {
    slug: 'equipment',
    name: 'Equipment',
    shelves: [
      ['kettles', 'Kettles'],
      ['drippers', 'Drippers'],
      ['cups-and-lids', 'Cups and lids'],
      ['mugs', 'Mugs'],
      ['scales', 'Scales'],
      ['machine-parts', 'Machine parts'],
    ],
  },
] as const;

/** Products stand on shelves, never directly in a department. */
export type CategorySlug = (typeof departments)[number]['shelves'][number][0];
