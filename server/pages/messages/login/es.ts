import type { Translation } from '../catalog.ts';
import type { login as english } from './en.ts';

/** Sign-in by a code, and the page at which a password is set. */
export const login: Translation<typeof english> = {
  'login.mailCode': 'Enviarme un código',
  'login.or': 'o',
  'login.codeTitle': 'Escribe el código',
  'login.codeSent': {
    one: 'Si {email} tiene una cuenta aquí, un código de seis cifras va en camino. Vale {count} minuto, en este navegador.',
    other:
      'Si {email} tiene una cuenta aquí, un código de seis cifras va en camino. Vale {count} minutos, en este navegador.',
  },
  'login.codeInOutbox':
    'En esta demostración el correo no sale: un administrador lee el código en el panel, en Bandeja de salida.',
  'login.code': 'Código',
  'login.codeButton': 'Iniciar sesión',
  'login.codeAgain': 'Enviar otro código',
  'login.codeWrong': 'Este código no es correcto, o ya no vale. No has iniciado sesión.',
  'login.codeTooOld': 'Este inicio de sesión empezó hace demasiado tiempo. No has iniciado sesión. Empieza de nuevo.',
  'login.emailWrong': 'Escribe un correo como nombre@ejemplo.com.',
  'login.withPassword': 'Iniciar sesión con contraseña',
  'setPassword.title': 'Elige tu contraseña',
  'setPassword.text': 'Para tu cuenta {email}.',
  'setPassword.password': 'Contraseña nueva',
  'setPassword.hint': 'Al menos {count} caracteres. Una frase va bien.',
  'setPassword.weak': 'Escribe al menos {count} caracteres, no todos iguales, y no tu correo.',
  'setPassword.button': 'Guardar e iniciar sesión',
  'setPassword.others': 'Tus sesiones en otros lugares terminan.',
  'setPassword.over': 'Esta dirección ya no sirve',
  'setPassword.overText': 'Ya se usó, o es demasiado antigua. Tu contraseña sigue igual.',
  'setPassword.overPhone': 'Inicia sesión con un código, o llama al {phone} para recibir otra dirección.',
  'setPassword.overCode': 'Inicia sesión con un código, o pide otra dirección.',
};
