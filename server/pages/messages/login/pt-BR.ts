import type { Translation } from '../catalog.ts';
import type { login as english } from './en.ts';

/** Sign-in by a code, and the page at which a password is set. */
export const login: Translation<typeof english> = {
  'login.mailCode': 'Enviar um código por e-mail',
  'login.or': 'ou',
  'login.codeTitle': 'Digite o código',
  'login.codeSent': {
    one: 'Se {email} tem uma conta aqui, um código de seis dígitos está a caminho. Ele vale por {count} minuto, neste navegador.',
    other:
      'Se {email} tem uma conta aqui, um código de seis dígitos está a caminho. Ele vale por {count} minutos, neste navegador.',
  },
  'login.codeInOutbox':
    'Nesta demonstração o e-mail não sai: um administrador lê o código no painel, em Caixa de saída.',
  'login.code': 'Código',
  'login.codeButton': 'Entrar',
  'login.codeAgain': 'Enviar outro código',
  'login.codeWrong': 'Este código não está certo, ou não vale mais. Você não entrou.',
  'login.codeTooOld': 'Este acesso começou há muito tempo. Você não entrou. Comece de novo.',
  'login.emailWrong': 'Escreva um e-mail como nome@exemplo.com.',
  'login.withPassword': 'Entrar com senha',
  'setPassword.title': 'Crie sua senha',
  'setPassword.text': 'Para a sua conta {email}.',
  'setPassword.password': 'Nova senha',
  'setPassword.hint': 'Pelo menos {count} caracteres. Uma frase é uma boa senha.',
  'setPassword.weak': 'Escreva pelo menos {count} caracteres, não todos iguais, e não o seu e-mail.',
  'setPassword.button': 'Salvar e entrar',
  'setPassword.others': 'Onde mais você estiver conectado, a sessão termina.',
  'setPassword.over': 'Este endereço não funciona mais',
  'setPassword.overText': 'Ele já foi usado, ou é antigo demais. Sua senha continua a mesma.',
  'setPassword.overPhone': 'Entre com um código, ou ligue para {phone} para receber outro endereço.',
  'setPassword.overCode': 'Entre com um código, ou peça outro endereço.',
};
