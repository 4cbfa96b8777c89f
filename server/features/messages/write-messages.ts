import { formatMoney, type Money } from '../../../shared/domain/money.ts';
import { chooseLocale } from '../../pages/messages/locale.ts';
import { createTranslator, type Translator } from '../../pages/messages/translator.ts';
import type { NewMessage } from './queue-message.ts';

interface Reader {
  readonly email: string;
  readonly firstName: string;
  /** BCP 47 */
  readonly locale: string;
}

interface Letter {
  readonly store: string;
  readonly reader: Reader;
}

/** A mail in the reader's language, as paragraphs of plain text. */
export type Mail = Pick<NewMessage, 'channel' | 'template' | 'recipient' | 'locale' | 'subject' | 'body'>;

export function accessKeyMail({ store, reader }: Letter, code: string, minutes: number): Mail {
  return mail('access-key', reader, (t) => ({
    subject: t('mail.accessKey.subject', { store }),
    paragraphs: [t('mail.accessKey.text', { store, code, count: minutes }), t('mail.accessKey.not')],
  }));
}

export function setPasswordMail({ store, reader }: Letter, link: string, hours: number): Mail {
  return mail('set-password', reader, (t) => ({
    subject: t('mail.setPassword.subject', { store }),
    paragraphs: [t('mail.setPassword.text', { store, link, count: hours }), t('mail.setPassword.not')],
  }));
}

export function staffInvitedMail({ store, reader }: Letter, link: string, hours: number, inviter: string): Mail {
  return mail('staff-invited', reader, (t) => ({
    subject: t('mail.staffInvited.subject', { store }),
    paragraphs: [t('mail.staffInvited.text', { store, link, count: hours, inviter })],
  }));
}

export function passwordChangedMail({ store, reader }: Letter, phone: string): Mail {
  return mail('password-changed', reader, (t) => ({
    subject: t('mail.passwordChanged.subject', { store }),
    paragraphs: [
      t('mail.passwordChanged.text', { store }),
      ...(phone ? [t('mail.passwordChanged.not', { phone })] : []),
    ],
  }));
}

interface PriceOutcome {
  readonly outcome: 'approved' | 'denied';
  /** As shown: "HS-20913" */
  readonly number: string;
  readonly value: Money;
  readonly currency: string;
}

/** What became of a price that was agreed by phone. */
export function priceDecidedMail({ store, reader }: Letter, { outcome, number, value, currency }: PriceOutcome): Mail {
  return mail(`price-${outcome}`, reader, (t) => ({
    subject: t(`mail.price.${outcome}.subject`, { number, store }),
    paragraphs: [t(`mail.price.${outcome}.text`, { number, total: formatMoney(value, currency, t.locale) })],
  }));
}

type Goods = readonly { readonly quantity: number; readonly name: string }[];

interface PlacedOrderWords {
  /** As shown: "HS-20913" */
  readonly number: string;
  readonly value: Money;
  readonly currency: string;
  readonly goods: Goods;
  /** Where the goods go, or are fetched; of several places, each with its own goods. */
  readonly places: readonly { readonly isPickup: boolean; readonly text: string; readonly goods: Goods }[];
  /** Names of those who may fetch them, the first one first. */
  readonly people: readonly string[];
}

/** An order is in. */
export function orderPlacedMail({ store, reader }: Letter, order: PlacedOrderWords): Mail {
  const { number, value, currency, goods, places, people } = order;
  const [primary, alternate] = people;
  return mail('order-placed', reader, (t) => ({
    subject: t('mail.placed.subject', { number, store }),
    paragraphs: [
      t('mail.placed.text', { number, total: formatMoney(value, currency, t.locale) }),
      linesOf(t, goods),
      ...places.map(({ isPickup, text, goods: there }) =>
        [t(isPickup ? 'mail.placed.pickup' : 'mail.placed.delivery', { place: text }), linesOf(t, there)]
          .filter((it) => it !== '')
          .join('\n'),
      ),
      ...(primary ? [t('mail.placed.primary', { name: primary })] : []),
      ...(alternate ? [t('mail.placed.alternate', { name: alternate })] : []),
    ],
  }));
}

const linesOf = (t: Translator, goods: Goods): string =>
  goods.map(({ quantity, name }) => t('mail.placed.line', { quantity, name })).join('\n');

/** A link to a cart, with what whoever made it wrote. Names nobody but its reader. */
export function sharedCartMail(
  reader: Reader,
  { subject, words, message }: { readonly subject: string; readonly words: string; readonly message: string },
): Mail {
  return mail('shared-cart', reader, () => ({ subject, paragraphs: [...(message ? [message] : []), words] }));
}

/** A mail whose words were made elsewhere. */
export const writtenMail = (template: string, reader: Reader, words: Words): Mail =>
  mail(template, reader, () => words);

interface Words {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

function mail(template: string, reader: Reader, wordsOf: (t: Translator) => Words): Mail {
  const locale = chooseLocale({ chosen: reader.locale });
  const t = createTranslator(locale);
  const { subject, paragraphs } = wordsOf(t);
  const hello = reader.firstName ? t('mail.hello', { name: reader.firstName }) : t('mail.helloNobody');
  const body = `${[hello, ...paragraphs].join('\n\n')}\n`;
  return { channel: 'mail', template, recipient: reader.email, locale, subject, body };
}
