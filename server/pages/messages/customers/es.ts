import type { Translation } from '../catalog.ts';
import type { customers as english } from './en.ts';

/** Customers as staff see, make and change them. */
export const customers: Translation<typeof english> = {
  'customerField.needed': 'Este dato es necesario.',
  'customerField.email': 'Escribe un correo como nombre@ejemplo.com.',
  'customerField.emailFixed': 'Solo el cliente puede cambiarlo.',
  'customerField.phone': 'Escribe un teléfono como {example}.',
  'customerField.phoneExtension': 'Escribe el número sin la extensión.',
  'customerField.documentType': 'Elige qué tipo de documento es.',
  'customerField.document': 'Este {name} no puede ser correcto. Compáralo cifra por cifra con uno como {example}.',
  'customerField.consent': 'Pregunta al cliente. Sin un sí no se crea la cuenta.',
  'customerField.levelRight': 'Solo un administrador puede dar este nivel.',
  'customerField.tooLong': {
    one: 'Escribe {count} carácter como máximo.',
    other: 'Escribe {count} caracteres como máximo.',
  },
};
