export interface Place {
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly neighborhood: string;
  /** Streets with the lowest and highest house number on them. */
  readonly streets: readonly (readonly [name: string, from: number, to: number])[];
}

/** Where the store's vans go. The first is the closest to the warehouse and the most common. */
export const places: readonly Place[] = [
  {
    city: 'Portland',
    state: 'OR',
    postalCode: '97214',
    neighborhood: 'Buckman',
    streets: [
      ['SE Alder St', 600, 2900],
      ['SE Belmont St', 700, 4100],
      ['SE Morrison St', 500, 2600],
      ['SE Hawthorne Blvd', 900, 4900],
    ],
  },
  {
    city: 'Portland',
    state: 'OR',
    postalCode: '97209',
    neighborhood: 'Pearl District',
    streets: [
      ['NW Glisan St', 300, 2300],
      ['NW Everett St', 400, 2200],
      ['NW 13th Ave', 200, 1900],
    ],
  },
  {
    city: 'Portland',
    state: 'OR',
    postalCode: '97204',
    neighborhood: 'Downtown',
    streets: [
      ['SW Oak St', 100, 900],
      ['SW Washington St', 200, 1100],
      ['SW 5th Ave', 300, 1400],
    ],
  },
  {
    city: 'Portland',
    state: 'OR',
    postalCode: '97202',
    neighborhood: 'Sellwood',
    streets: [
      ['SE Milwaukie Ave', 4100, 8200],
      ['SE Division St', 2000, 5000],
      ['SE Woodstock Blvd', 3900, 6100],
    ],
  },
  {
    city: 'Portland',
    state: 'OR',
    postalCode: '97211',
    neighborhood: 'Alberta Arts',
    streets: [
      ['NE Alberta St', 1400, 3100],
      ['NE Killingsworth St', 800, 3300],
    ],
  },
  {
    city: 'Portland',
    state: 'OR',
    postalCode: '97217',
    neighborhood: 'Overlook',
    streets: [
      ['N Mississippi Ave', 3500, 4900],
      ['N Interstate Ave', 3200, 6800],
    ],
  },
  {
    city: 'Beaverton',
    state: 'OR',
    postalCode: '97005',
    neighborhood: '',
    streets: [
      ['SW Canyon Rd', 10100, 12900],
      ['SW Farmington Rd', 11800, 14600],
    ],
  },
  {
    city: 'Gresham',
    state: 'OR',
    postalCode: '97030',
    neighborhood: '',
    streets: [
      ['N Main Ave', 40, 420],
      ['NW Division St', 100, 2400],
    ],
  },
  {
    city: 'Lake Oswego',
    state: 'OR',
    postalCode: '97034',
    neighborhood: '',
    streets: [
      ['A Ave', 100, 800],
      ['S State St', 20, 600],
    ],
  },
  {
    city: 'Hood River',
    state: 'OR',
    postalCode: '97031',
    neighborhood: '',
    streets: [
      ['Oak St', 100, 1300],
      ['Cascade Ave', 200, 2900],
    ],
  },
  {
    city: 'Salem',
    state: 'OR',
    postalCode: '97301',
    neighborhood: '',
    streets: [
      ['Commercial St NE', 100, 800],
      ['Court St NE', 300, 1400],
    ],
  },
  {
    city: 'Vancouver',
    state: 'WA',
    postalCode: '98660',
    neighborhood: '',
    streets: [
      ['Main St', 600, 2900],
      ['Washington St', 400, 2600],
    ],
  },
];
