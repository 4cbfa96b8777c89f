import type { Translation } from '../catalog.ts';
import type { shell as english } from './en.ts';

export const shell: Translation<typeof english> = {
  'shell.skip': 'Saltar al contenido',
  'shell.search': 'Buscar en la tienda',
  'shell.searchHint': 'Buscar productos o números',
  'shell.departments': 'Departamentos',
  'shell.accountAndCart': 'Tu cuenta y tu carrito',
  'shell.menu': 'Menú',
  'shell.signIn': 'Iniciar sesión',
  'shell.signOut': 'Cerrar sesión',
  'shell.cart': 'Carrito',
  'shell.cartCount': { one: '{count} artículo', other: '{count} artículos' },
  'shell.sitemap': 'Mapa del sitio',
  'shell.delivery': {
    one: 'Envío gratis desde {amount}. Llega el siguiente día hábil.',
    other: 'Envío gratis desde {amount}. Llega en {count} días hábiles.',
  },
  'shell.deliveryFree': {
    one: 'Envío gratis. Llega el siguiente día hábil.',
    other: 'Envío gratis. Llega en {count} días hábiles.',
  },
  'shell.deliveryPaid': {
    one: 'Envío {price}. Llega el siguiente día hábil.',
    other: 'Envío {price}. Llega en {count} días hábiles.',
  },
  'shell.tradeAccounts': 'Cuentas profesionales',
  'shell.language': 'Idioma',
  'shell.prices': 'Precios en {currency}',
  'shell.toolbarStrip':
    'Has iniciado sesión como personal. Activa la extensión Telesales Toolbar para ayudar aquí a los clientes.',
  'shell.toolbarStripPreparing':
    'Estás preparando un carrito para {name}. Activa la extensión Telesales Toolbar para compartirlo o terminar.',
  'shell.toolbarStripActing':
    'Estás actuando por {name}. Activa la extensión Telesales Toolbar para ver y terminar la llamada.',
  'shell.secureCheckout': 'Pago seguro',
  'shell.home': 'Inicio',
  'shell.breadcrumb': 'Ruta de navegación',
  'shell.pages': 'Páginas',
  'shell.previousPage': 'Anterior',
  'shell.nextPage': 'Siguiente',
  'shell.pageOf': 'Página {page} de {pages}',
  'shell.optional': 'opcional',
  'shell.dashboard': 'Panel',
  'time.justNow': 'ahora mismo',
  'time.minutes': '{count}\u00A0min',
  'help.title': 'Ayuda',
  'help.delivery': 'Envíos',
  'help.deliveryText': {
    one: 'Entregamos el siguiente día hábil. El envío cuesta {price} y es gratis desde {amount}.',
    other: 'Entregamos en {count} días hábiles. El envío cuesta {price} y es gratis desde {amount}.',
  },
  'help.deliveryFreeText': {
    one: 'Entregamos el siguiente día hábil, sin coste.',
    other: 'Entregamos en {count} días hábiles, sin coste.',
  },
  'help.deliveryPaidText': {
    one: 'Entregamos el siguiente día hábil. El envío cuesta {price}.',
    other: 'Entregamos en {count} días hábiles. El envío cuesta {price}.',
  },
  'help.returns': 'Devoluciones',
  'help.returnsText':
    'Llama al {phone} antes de devolver algo. Organizamos la recogida y te decimos cuánto te devolvemos.',
  'help.trade': 'Cuentas profesionales',
  'help.tradeText': 'Las empresas tienen precios propios. Llama al {phone} para abrir una cuenta profesional.',
  'help.contact': 'Contacto',
  'help.contactText':
    'Llama al {phone}. Un asesor puede llenar tu carrito y hacer el pedido por ti mientras hablas por teléfono.',
  'help.privacy': 'Privacidad',
  'help.privacyText':
    'Guardamos lo que tus pedidos necesitan: nombre, direcciones, correo, teléfono y lo que compraste. El asesor que te ayuda actúa con su propio nombre, y cada paso queda registrado.',
  'help.terms': 'Condiciones de venta',
  'help.termsText':
    'Valen los precios que ves al hacer el pedido. Un pedido se puede cancelar sin costo hasta que se prepara.',
  'help.accessibility': 'Accesibilidad',
  'help.accessibilityText':
    'La tienda funciona con teclado, con lectores de pantalla y sin scripts. Si algo no te funciona, llama al {phone}.',
  'help.accessibilityAlone': 'La tienda funciona con teclado, con lectores de pantalla y sin scripts.',
};
