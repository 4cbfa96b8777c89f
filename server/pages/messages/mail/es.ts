import type { Translation } from '../catalog.ts';
import type { mail as english } from './en.ts';

/** What is sent to people. Texts without markup. */
export const mail: Translation<typeof english> = {
  'mail.hello': 'Hola, {name}:',
  'mail.helloNobody': 'Hola:',
  'mail.accessKey.subject': 'Tu código para {store}',
  'mail.accessKey.text': {
    one: 'Tu código para iniciar sesión en {store}: {code}\n\nVale {count} minuto, una sola vez, en el navegador donde se pidió.',
    other:
      'Tu código para iniciar sesión en {store}: {code}\n\nVale {count} minutos, una sola vez, en el navegador donde se pidió.',
  },
  'mail.accessKey.not':
    '¿No lo pediste tú? Entonces no hagas nada. No digas el código a nadie, tampoco a quien te llame.',
  'mail.setPassword.subject': 'Elige tu contraseña para {store}',
  'mail.setPassword.text': {
    one: 'Tienes una cuenta en {store}. Abre esta dirección para elegir tu contraseña:\n\n{link}\n\nLa dirección sirve una vez, durante {count} hora.',
    other:
      'Tienes una cuenta en {store}. Abre esta dirección para elegir tu contraseña:\n\n{link}\n\nLa dirección sirve una vez, durante {count} horas.',
  },
  'mail.setPassword.not': '¿No quieres contraseña? Entonces no hagas nada. Puedes pedir por teléfono sin ella.',
  'mail.staffInvited.subject': 'Ahora trabajas para {store}',
  'mail.staffInvited.text': {
    one: '{inviter} creó una cuenta de personal para ti en {store}. Abre esta dirección para elegir tu contraseña:\n\n{link}\n\nLa dirección sirve una vez, durante {count} hora.',
    other:
      '{inviter} creó una cuenta de personal para ti en {store}. Abre esta dirección para elegir tu contraseña:\n\n{link}\n\nLa dirección sirve una vez, durante {count} horas.',
  },
  'mail.passwordChanged.subject': 'Se cambió tu contraseña de {store}',
  'mail.passwordChanged.text':
    'La contraseña de tu cuenta en {store} se acaba de cambiar, y todas sus otras sesiones terminaron.',
  'mail.passwordChanged.not': '¿No fuiste tú? Entonces llámanos: {phone}',
  'mail.price.approved.subject': 'Tu pedido {number} en {store} está confirmado',
  'mail.price.approved.text':
    'Confirmamos el precio acordado de tu pedido {number}. Pagas {total}. El pedido sigue su curso.',
  'mail.price.denied.subject': 'Tu pedido {number} en {store} se canceló',
  'mail.price.denied.text':
    'No pudimos confirmar el precio acordado de tu pedido {number}, así que se canceló. No se cobra nada y los productos vuelven a estar a la venta. Llámanos si quieres pedirlos a otro precio.',
  'mail.placed.subject': 'Tu pedido {number} en {store}',
  'mail.placed.text': 'Recibimos tu pedido {number}. Pagas {total}.',
  'mail.placed.line': '{quantity} × {name}',
  'mail.placed.delivery': 'Va a:\n{place}',
  'mail.placed.pickup': 'Recógelo en:\n{place}',
  'mail.placed.primary': '{name} lo recoge, con el número de pedido y un documento con foto.',
  'mail.placed.alternate': '{name} puede recogerlo en su lugar.',
};
