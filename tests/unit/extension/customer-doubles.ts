import type { CustomerCard } from '../../../shared/api/telesales.ts';
import { startOfTime } from './toolbar-doubles.ts';

/** A customer as the store tells of them. */
export const aCard = (part: Partial<CustomerCard> = {}): CustomerCard => ({
  number: 'C-12001',
  name: 'Inés Núñez',
  firstName: 'Inés',
  lastName: 'Núñez',
  company: 'Northline Café',
  email: 'ines@northline.example',
  phone: '(503) 555-0142',
  level: 'retail',
  lastOrder: null,
  version: 1,
  documentType: '',
  document: '',
  tradeName: '',
  corporateDocument: '',
  stateRegistration: '',
  corporatePhone: '',
  homePhone: '',
  locale: 'en',
  disabled: false,
  phoneHelpSince: startOfTime,
  customerSince: startOfTime,
  addresses: [
    { id: 'home', name: 'Home', text: '41 Pine St, Portland, OR 97214', isDefault: true },
    { id: 'work', name: 'Work', text: '7 Pine St, Portland, OR 97214', isDefault: false },
  ],
  openCart: null,
  refusal: null,
  ...part,
});

/** Another customer who has the same phone. */
export const aCandidate = { ...aCard({ number: 'C-10482', name: 'Maren Holloway' }), reasons: ['phone'] as const };
