import type { Translation } from '../catalog.ts';
import type { customers as english } from './en.ts';

/** Customers as staff see, make and change them. */
export const customers: Translation<typeof english> = {
  'customerField.needed': 'Este dado é necessário.',
  'customerField.email': 'Escreva um e-mail como nome@exemplo.com.',
  'customerField.emailFixed': 'Só o cliente pode mudá-lo.',
  'customerField.phone': 'Escreva um telefone como {example}.',
  'customerField.phoneExtension': 'Escreva o número sem o ramal.',
  'customerField.documentType': 'Escolha o tipo do documento.',
  'customerField.document': 'Este {name} não pode estar certo. Compare-o dígito por dígito com um como {example}.',
  'customerField.consent': 'Pergunte ao cliente. Sem um sim, a conta não é criada.',
  'customerField.levelRight': 'Só um administrador pode dar este nível.',
  'customerField.tooLong': {
    one: 'Escreva no máximo {count} caractere.',
    other: 'Escreva no máximo {count} caracteres.',
  },
};
