import type { Translation } from '../catalog.ts';
import type { share as english } from './en.ts';

export const share: Translation<typeof english> = {
  'share.title': '{store} preparó este carrito para ti',
  'share.badge': 'Carrito compartido',
  'share.message': 'Un mensaje para ti',
  'share.use': 'Usar este carrito',
  'share.look': 'Mirar la tienda primero',
  'share.until': 'El enlace vale hasta el {day}.',
  'share.heldUntil': {
    one: 'Los precios acordados se mantienen hasta el {day}, para el primer pedido de este enlace.',
    other: 'Los precios acordados se mantienen hasta el {day}, para los primeros {count} pedidos de este enlace.',
  },
  'share.pricesGone': 'Los precios acordados de este enlace ya no valen. Ves los precios que pagas normalmente.',
  'share.copy': 'Recibes tu propia copia. No se pide nada hasta que haces el pedido.',
  'share.signIn': '¿Tienes una cuenta? Inicia sesión primero para ver tus precios.',
  'share.signInLink': 'Iniciar sesión',
  'share.asks': { one: 'Ya hay {count} producto en tu carrito.', other: 'Ya hay {count} productos en tu carrito.' },
  'share.asksText': '¿Sustituirlos por este carrito o añadirlo a ellos?',
  'share.replace': 'Sustituir mi carrito',
  'share.add': 'Añadir a mi carrito',
  'share.taken': 'Este carrito ya está en el tuyo.',
  'share.toCart': 'Ir a mi carrito',
  'share.staff': 'Esto es lo que ve quien compra. Solo esa persona puede usar el carrito.',
  'share.changed': 'Tu carrito cambió mientras tanto. Míralo y elige de nuevo.',
  'share.expired': 'Este enlace al carrito ha caducado',
  'share.expiredText': 'No se pidió nada. Pide uno nuevo a quien te lo envió, o compra como siempre.',
  'share.shop': 'Comprar como siempre',
  'share.send.subject': 'Tu carrito en {store}',
  'share.send.words':
    '{store} preparó un carrito para ti. Ábrelo, cambia lo que quieras y haz el pedido en tu propio dispositivo: {url} Vale hasta el {until}.',
  'addLink.title': '¿Añadir a tu carrito?',
  'addLink.text': 'Un enlace pide poner esto en tu carrito. Todavía no se añadió nada.',
  'addLink.add': 'Añadir al carrito',
  'addLink.none': 'Este enlace no nombra nada que se venda aquí',
  'addLink.noneText': 'No se añadió nada. Busca el producto por su nombre, o compra como siempre.',
  'addLink.leftOut': {
    one: '{count} producto del enlace no se vende aquí y se omite.',
    other: '{count} productos del enlace no se venden aquí y se omiten.',
  },
};
