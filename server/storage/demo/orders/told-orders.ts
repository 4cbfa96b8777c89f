import type { StaffEmail } from '../staff.ts';
import type { Outcome } from './order-history.ts';

/** An order that people know by heart, sku by sku; all others are invented. */
export interface ToldOrder {
  readonly sequence: number;
  /** Number of the customer's account. */
  readonly customer: number;
  /** Placed by phone with this operator; on the web when left out. */
  readonly operator?: StaffEmail;
  /** Minute of the day at which it was placed, when told. */
  readonly minute?: number;
  readonly outcome?: Outcome;
  readonly lines: readonly (readonly [reference: string, quantity: number])[];
}

/** Invented orders that somebody still has to do something about. */
export const unfinished: Readonly<Record<number, Outcome>> = {
  20884: 'waits-for-payment',
  20893: 'waits-for-payment',
  20901: 'canceled',
  20903: 'waits-for-approval',
  20904: 'waits-for-payment',
  20906: 'cancellation-requested',
  20907: 'waits-for-approval',
  20908: 'waits-for-approval',
  20911: 'waits-for-approval',
};

const at = (hour: number, minute: number): number => hour * 60 + minute;

export const toldOrders: readonly ToldOrder[] = [
  // Ines Nicholson, $36.00
  {
    sequence: 20_565,
    customer: 11_930,
    outcome: 'invoiced',
    lines: [
      ['HS-TEA-210', 1],
      ['HS-OFF-467', 1],
    ],
  },
  // Maren Holloway, $64.00
  { sequence: 20_655, customer: 10_482, minute: at(16, 40), outcome: 'canceled', lines: [['HS-EQP-578', 1]] },
  // Maren Holloway, $96.00
  {
    sequence: 20_702,
    customer: 10_482,
    minute: at(11, 5),
    outcome: 'invoiced',
    lines: [
      ['HS-COF-101', 2],
      ['HS-TEA-242', 3],
    ],
  },
  // Holloway Dental Group, $96.40
  {
    sequence: 20_733,
    customer: 10_959,
    operator: 'operator2@harbor.example',
    outcome: 'invoiced',
    lines: [
      ['HS-COF-155', 1],
      ['HS-TEA-204', 2],
    ],
  },
  // Maria Anders
  {
    sequence: 20_760,
    customer: 10_644,
    operator: 'operator@harbor.example',
    outcome: 'invoiced',
    lines: [
      ['HS-COF-112-5K', 1],
      ['HS-TEA-252', 2],
      ['HS-PAN-318', 3],
    ],
  },
  // Maren Holloway, $138.90
  {
    sequence: 20_790,
    customer: 10_482,
    operator: 'operator2@harbor.example',
    minute: at(15, 12),
    outcome: 'invoiced',
    lines: [
      ['HS-COF-101', 2],
      ['HS-COF-133', 2],
      ['HS-PAN-314', 1],
    ],
  },
  // Wade Wilson
  {
    sequence: 20_812,
    customer: 11_532,
    outcome: 'invoiced',
    lines: [
      ['HS-COF-101-250', 2],
      ['HS-EQP-550', 1],
    ],
  },
  // Jonas Holt, $88.40
  {
    sequence: 20_842,
    customer: 10_077,
    operator: 'operator2@harbor.example',
    outcome: 'invoiced',
    lines: [
      ['HS-COF-112', 2],
      ['HS-PAN-372', 2],
    ],
  },
  // Maren Holloway, $412.60
  {
    sequence: 20_871,
    customer: 10_482,
    operator: 'operator@harbor.example',
    minute: at(14, 14),
    outcome: 'invoiced',
    lines: [
      ['HS-COF-101', 15],
      ['HS-PAN-318', 2],
      ['HS-TEA-204', 1],
    ],
  },
  // Harbor View Hotel, $3,310.00
  {
    sequence: 20_899,
    customer: 10_024,
    operator: 'restricted@harbor.example',
    outcome: 'invoiced',
    lines: [
      ['HS-COF-101', 40],
      ['HS-PAN-310', 40],
      ['HS-TEA-204', 20],
      ['HS-COF-155', 10],
      ['HS-PAN-350', 10],
    ],
  },
  // Lumen Coworking, $1,204.50
  {
    sequence: 20_909,
    customer: 10_733,
    operator: 'operator@harbor.example',
    outcome: 'waits-for-payment',
    lines: [
      ['HS-COF-101', 16],
      ['HS-PAN-310', 8],
      ['HS-OFF-415', 4],
      ['HS-COF-124', 1],
      ['HS-EQP-526', 3],
      ['HS-EQP-580', 2],
    ],
  },
  // Willamette Books, $86.40
  {
    sequence: 20_910,
    customer: 10_391,
    operator: 'operator2@harbor.example',
    outcome: 'invoiced',
    lines: [
      ['HS-OFF-415', 2],
      ['HS-OFF-461', 1],
      ['HS-OFF-437', 4],
    ],
  },
  // Cedar Street Bakery, $214.60
  {
    sequence: 20_912,
    customer: 11_046,
    outcome: 'invoiced',
    lines: [
      ['HS-COF-101', 2],
      ['HS-PAN-310', 2],
      ['HS-COF-118', 2],
      ['HS-PAN-376', 2],
    ],
  },
];
