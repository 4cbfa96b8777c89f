import type { StoreWords } from '../records.ts';

const general = { returns: '', trade: '', terms: '', privacy: '' } as const;

/** What Harbor Supply says about itself. */
export const demoWords = {
  en: {
    ...general,
    headline: 'Everything behind a good cup.',
    welcome: 'Coffee, tea, pantry and office supplies from one warehouse, on your shelf tomorrow.',
    about: 'Coffee, tea and supplies for cafés, offices and kitchens.',
  },
  es: {
    ...general,
    headline: 'Todo lo que hay detrás de una buena taza.',
    welcome: 'Café, té, despensa y material de oficina desde un solo almacén, mañana en tu estante.',
    about: 'Café, té y suministros para cafeterías, oficinas y cocinas.',
  },
  'pt-BR': {
    ...general,
    headline: 'Tudo por trás de uma boa xícara.',
    welcome: 'Café, chá, despensa e material de escritório de um só depósito, amanhã na sua prateleira.',
    about: 'Café, chá e suprimentos para cafeterias, escritórios e cozinhas.',
  },
} as const satisfies Record<string, StoreWords>;
