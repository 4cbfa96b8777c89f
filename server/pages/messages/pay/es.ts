import type { Translation } from '../catalog.ts';
import type { pay as english } from './en.ts';

export const pay: Translation<typeof english> = {
  'pay.title': 'Paga tu pedido',
  'pay.whoText': 'Preparamos un pedido para ti. Di primero quién eres y lo verás.',
  'pay.sendCode': 'Enviarme un código por correo',
  'pay.signIn': 'Iniciar sesión',
  'pay.codeSent': 'Enviamos un código al correo que tenemos de ti. Vale 10 minutos.',
  'pay.confirm': 'Confirmar',
  'pay.go': 'Ir a pagar, {total}',
  'pay.nothingYet': 'Todavía no se pide nada. En la página siguiente eliges cómo pagar.',
  'pay.changed': 'Algunas cosas son distintas de lo que se te dijo:',
  'pay.totalChanged': 'El total es {now}, no {before}.',
  'pay.lineGone': '{name} ya no está en el pedido.',
  'pay.lineNew': '{name} es nuevo: {quantity} por {total}.',
  'pay.lineChanged': '{name}: {quantity} por {total}, no {wasQuantity} por {wasTotal}.',
  'pay.changedNow': 'El pedido cambió desde que lo viste. Míralo y sigue.',
  'pay.notReady': 'Algo no se puede pedir tal como está. Míralo primero.',
  'pay.expired': 'Este enlace de pago caducó',
  'pay.expiredText': 'No se pidió nada. Pide uno nuevo a quien lo envió, o compra como siempre.',
  'pay.send.subject': 'Tu pedido en {store} está listo para pagar',
  'pay.send.words':
    'Tu pedido en {store} está listo. Míralo y paga aquí:\\n\\n{url}\\n\\nEl enlace vale hasta el {until}. Confirmas quién eres con un código o tu contraseña.',
};
