import type { Translation } from '../catalog.ts';
import type { mail as english } from './en.ts';

/** What is sent to people. Texts without markup. */
export const mail: Translation<typeof english> = {
  'mail.hello': 'Olá, {name},',
  'mail.helloNobody': 'Olá,',
  'mail.accessKey.subject': 'Seu código para {store}',
  'mail.accessKey.text': {
    one: 'Seu código para entrar em {store}: {code}\n\nEle vale por {count} minuto, uma vez, no navegador em que foi pedido.',
    other:
      'Seu código para entrar em {store}: {code}\n\nEle vale por {count} minutos, uma vez, no navegador em que foi pedido.',
  },
  'mail.accessKey.not': 'Não foi você quem pediu? Então não faça nada. Não diga o código a ninguém, nem a quem ligar.',
  'mail.setPassword.subject': 'Crie sua senha para {store}',
  'mail.setPassword.text': {
    one: 'Você tem uma conta em {store}. Abra este endereço para criar a senha:\n\n{link}\n\nO endereço funciona uma vez, por {count} hora.',
    other:
      'Você tem uma conta em {store}. Abra este endereço para criar a senha:\n\n{link}\n\nO endereço funciona uma vez, por {count} horas.',
  },
  'mail.setPassword.not': 'Não quer uma senha? Então não faça nada. Você pode pedir por telefone sem ela.',
  'mail.staffInvited.subject': 'Agora você trabalha para {store}',
  'mail.staffInvited.text': {
    one: '{inviter} criou uma conta de equipe para você em {store}. Abra este endereço para criar a senha:\n\n{link}\n\nO endereço funciona uma vez, por {count} hora.',
    other:
      '{inviter} criou uma conta de equipe para você em {store}. Abra este endereço para criar a senha:\n\n{link}\n\nO endereço funciona uma vez, por {count} horas.',
  },
  'mail.passwordChanged.subject': 'Sua senha de {store} foi alterada',
  'mail.passwordChanged.text':
    'A senha da sua conta em {store} acabou de ser alterada, e todas as outras sessões dela terminaram.',
  'mail.passwordChanged.not': 'Não foi você? Então ligue para nós: {phone}',
  'mail.price.approved.subject': 'Seu pedido {number} em {store} está confirmado',
  'mail.price.approved.text':
    'Confirmamos o preço combinado do seu pedido {number}. Você paga {total}. O pedido segue agora.',
  'mail.price.denied.subject': 'Seu pedido {number} em {store} foi cancelado',
  'mail.price.denied.text':
    'Não pudemos confirmar o preço combinado do seu pedido {number}, por isso ele foi cancelado. Nada é cobrado, e os produtos estão à venda de novo. Ligue para nós se quiser pedi-los por outro preço.',
  'mail.placed.subject': 'Seu pedido {number} na {store}',
  'mail.placed.text': 'Recebemos seu pedido {number}. Você paga {total}.',
  'mail.placed.line': '{quantity} × {name}',
  'mail.placed.delivery': 'Vai para:\n{place}',
  'mail.placed.pickup': 'Retire em:\n{place}',
  'mail.placed.primary': '{name} retira, com o número do pedido e um documento com foto.',
  'mail.placed.alternate': '{name} pode retirar no lugar.',
};
