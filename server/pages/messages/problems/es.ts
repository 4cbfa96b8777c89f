import type { Translation } from '../catalog.ts';
import type { problems as english } from './en.ts';

export const problems: Translation<typeof english> = {
  'problem.reference': 'Referencia {id}',
  'problem.home': 'Ir a la página de inicio',
  'problem.search': 'Buscar en la tienda',
  'problem.reload': 'Recargar la página',
  'problem.notFound': 'Esta página no existe',
  'problem.notFoundText': 'No se cambió nada. Revisa la dirección o busca en la tienda.',
  'problem.notAllowed': 'No se hizo',
  'problem.notAllowedText': 'Tu cuenta no incluye esto. No se cambió nada.',
  'problem.notWhilePreparing': 'No mientras preparas un carrito',
  'problem.notWhilePreparingText':
    'Un carrito preparado está fuera de toda cuenta. No se cambió nada. Para abrir la cuenta o hacer un pedido, entra como {name} desde la barra.',
  'problem.notWhilePreparingForNobody':
    'Un carrito preparado está fuera de toda cuenta. No se cambió nada. Termina primero la preparación en la barra.',
  'problem.notWhileActing': 'No mientras actúas por un cliente',
  'problem.notWhileActingText': 'Solo {name} puede hacerlo. No se cambió nada.',
  'problem.stale': 'Esta pestaña muestra datos antiguos',
  'problem.staleText':
    'Desde entonces otra pestaña empezó, cambió o terminó una llamada. No se envió nada. Recarga la página para ver en qué cuenta estás.',
  'problem.formExpired': 'Esta página es demasiado antigua para enviarla',
  'problem.formExpiredText': 'No se cambió nada. Recarga la página y envíala otra vez.',
  'problem.wrongHost': 'La tienda no responde en esta dirección',
  'problem.wrongHostText': 'No se cambió nada. Abre la tienda en su propia dirección.',
  'problem.tooMany': 'Demasiados intentos',
  'problem.tooManyText': {
    one: 'No se envió nada. Espera {count} segundo.',
    other: 'No se envió nada. Espera {count} segundos.',
  },
  'problem.badRequest': 'Esta solicitud no se puede leer',
  'problem.badRequestText': 'No se cambió nada. Vuelve e inténtalo de nuevo.',
  'problem.failed': 'Algo falló de nuestro lado',
  'problem.failedText': 'Tu carrito y tus pedidos siguen como estaban. Inténtalo de nuevo en un momento.',
  'problem.closing': 'La tienda está cerrada un momento',
  'problem.closingText': 'No se cambió nada. Inténtalo de nuevo en un minuto.',
};
