import type { Translation } from '../catalog.ts';
import type { pay as english } from './en.ts';

export const pay: Translation<typeof english> = {
  'pay.title': 'Pague seu pedido',
  'pay.whoText': 'Preparamos um pedido para você. Diga primeiro quem você é e ele aparece.',
  'pay.sendCode': 'Enviar um código por e-mail',
  'pay.signIn': 'Entrar',
  'pay.codeSent': 'Enviamos um código ao e-mail que temos de você. Vale por 10 minutos.',
  'pay.confirm': 'Confirmar',
  'pay.go': 'Ir para o pagamento, {total}',
  'pay.nothingYet': 'Nada foi pedido ainda. Você escolhe como pagar na próxima página.',
  'pay.changed': 'Algumas coisas estão diferentes do que foi dito:',
  'pay.totalChanged': 'O total é {now}, não {before}.',
  'pay.lineGone': '{name} não está mais no pedido.',
  'pay.lineNew': '{name} é novo: {quantity} por {total}.',
  'pay.lineChanged': '{name}: {quantity} por {total}, não {wasQuantity} por {wasTotal}.',
  'pay.changedNow': 'O pedido mudou desde que você o viu. Veja e continue.',
  'pay.notReady': 'Algo não pode ser pedido como está. Veja primeiro.',
  'pay.expired': 'Este link de pagamento expirou',
  'pay.expiredText': 'Nada foi pedido. Peça um novo a quem o enviou, ou compre como sempre.',
  'pay.send.subject': 'Seu pedido na {store} está pronto para pagar',
  'pay.send.words':
    'Seu pedido na {store} está pronto. Veja e pague aqui:\\n\\n{url}\\n\\nO link vale até {until}. Você confirma quem é com um código ou sua senha.',
};
