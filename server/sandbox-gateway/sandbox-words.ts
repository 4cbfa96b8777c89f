/** The sandbox's words; a gateway of its own has its own. */
const en = {
  title: 'Pay by card',
  sandbox: 'This is a sandbox. No money moves. Never type a real card here: only these test numbers are taken.',
  noMoney: 'This is a sandbox. No money moves.',
  number: 'Card number',
  name: 'Name on the card',
  expiry: 'Expiry, MM/YY',
  code: 'Security code',
  save: 'Use this card',
  back: 'Back to the store',
  approves: 'is approved',
  declines: 'is declined',
  'asks-the-bank': 'asks for the bank’s confirmation',
  badNumber: 'This is no test number. Type one of those below.',
  badName: 'Type the name on the card.',
  badExpiry: 'Type month and year as MM/YY, not in the past.',
  badCode: 'Type the 3 digits on the back, or the 4 on the front of an American Express.',
  gone: 'This page is no longer good. Go back to the store and begin again.',
  bank: 'Your bank asks',
  question: 'Do you pay {total} by this card?',
  confirm: 'Confirm the payment',
  refuse: 'Do not pay',
};
type Words = Readonly<Record<keyof typeof en, string>>;

const es: Words = {
  title: 'Pagar con tarjeta',
  sandbox:
    'Esto es un entorno de prueba. No se mueve dinero. Nunca escribas aquí una tarjeta real: solo se aceptan estos números de prueba.',
  noMoney: 'Esto es un entorno de prueba. No se mueve dinero.',
  number: 'Número de la tarjeta',
  name: 'Nombre en la tarjeta',
  expiry: 'Vencimiento, MM/AA',
  code: 'Código de seguridad',
  save: 'Usar esta tarjeta',
  back: 'Volver a la tienda',
  approves: 'se aprueba',
  declines: 'se rechaza',
  'asks-the-bank': 'pide la confirmación del banco',
  badNumber: 'No es un número de prueba. Escribe uno de los de abajo.',
  badName: 'Escribe el nombre en la tarjeta.',
  badExpiry: 'Escribe mes y año como MM/AA, no en el pasado.',
  badCode: 'Escribe los 3 dígitos del reverso, o los 4 del frente de una American Express.',
  gone: 'Esta página ya no vale. Vuelve a la tienda y empieza de nuevo.',
  bank: 'Tu banco pregunta',
  question: '¿Pagas {total} con esta tarjeta?',
  confirm: 'Confirmar el pago',
  refuse: 'No pagar',
};

const pt: Words = {
  title: 'Pagar com cartão',
  sandbox:
    'Este é um ambiente de teste. Nenhum dinheiro se move. Nunca digite um cartão real aqui: só estes números de teste são aceitos.',
  noMoney: 'Este é um ambiente de teste. Nenhum dinheiro se move.',
  number: 'Número do cartão',
  name: 'Nome no cartão',
  expiry: 'Validade, MM/AA',
  code: 'Código de segurança',
  save: 'Usar este cartão',
  back: 'Voltar à loja',
  approves: 'é aprovado',
  declines: 'é recusado',
  'asks-the-bank': 'pede a confirmação do banco',
  badNumber: 'Este não é um número de teste. Digite um dos números abaixo.',
  badName: 'Digite o nome no cartão.',
  badExpiry: 'Digite mês e ano como MM/AA, não no passado.',
  badCode: 'Digite os 3 dígitos do verso, ou os 4 da frente de um American Express.',
  gone: 'Esta página não vale mais. Volte à loja e comece de novo.',
  bank: 'O seu banco pergunta',
  question: 'Você paga {total} com este cartão?',
  confirm: 'Confirmar o pagamento',
  refuse: 'Não pagar',
};

export interface Speech {
  readonly lang: string;
  readonly words: Words;
}

const english: Speech = { lang: 'en', words: en };
const others: Readonly<Record<string, Speech>> = { es: { lang: 'es', words: es }, pt: { lang: 'pt-BR', words: pt } };

/** By the first language of the list that the sandbox speaks. */
export function speechFor(languages: string): Speech {
  const wanted = languages.split(',').map((it) => it.trim().slice(0, 2).toLowerCase());
  const first = wanted.find((it) => it === 'en' || Object.hasOwn(others, it)) ?? 'en';
  return others[first] ?? english;
}
