import type { Translation } from '../catalog.ts';
import type { shell as english } from './en.ts';

export const shell: Translation<typeof english> = {
  'shell.skip': 'Ir para o conteúdo',
  'shell.search': 'Buscar na loja',
  'shell.searchHint': 'Buscar produtos ou números',
  'shell.departments': 'Departamentos',
  'shell.accountAndCart': 'Sua conta e seu carrinho',
  'shell.menu': 'Menu',
  'shell.signIn': 'Entrar',
  'shell.signOut': 'Sair',
  'shell.cart': 'Carrinho',
  'shell.cartCount': { one: '{count} item', other: '{count} itens' },
  'shell.sitemap': 'Mapa do site',
  'shell.delivery': {
    one: 'Frete grátis a partir de {amount}. Chega no próximo dia útil.',
    other: 'Frete grátis a partir de {amount}. Chega em {count} dias úteis.',
  },
  'shell.deliveryFree': {
    one: 'Frete grátis. Chega no próximo dia útil.',
    other: 'Frete grátis. Chega em {count} dias úteis.',
  },
  'shell.deliveryPaid': {
    one: 'Frete {price}. Chega no próximo dia útil.',
    other: 'Frete {price}. Chega em {count} dias úteis.',
  },
  'shell.tradeAccounts': 'Contas empresariais',
  'shell.language': 'Idioma',
  'shell.prices': 'Preços em {currency}',
  'shell.toolbarStrip':
    'Você entrou como equipe da loja. Ative a extensão Telesales Toolbar para atender clientes aqui.',
  'shell.toolbarStripPreparing':
    'Você está preparando um carrinho para {name}. Ative a extensão Telesales Toolbar para compartilhar ou encerrar.',
  'shell.toolbarStripActing':
    'Você está atuando por {name}. Ative a extensão Telesales Toolbar para ver e encerrar a chamada.',
  'shell.secureCheckout': 'Compra segura',
  'shell.home': 'Início',
  'shell.breadcrumb': 'Caminho de navegação',
  'shell.pages': 'Páginas',
  'shell.previousPage': 'Anterior',
  'shell.nextPage': 'Próxima',
  'shell.pageOf': 'Página {page} de {pages}',
  'shell.optional': 'opcional',
  'shell.dashboard': 'Painel',
  'time.justNow': 'agora mesmo',
  'time.minutes': '{count}\u00A0min',
  'help.title': 'Ajuda',
  'help.delivery': 'Entrega',
  'help.deliveryText': {
    one: 'Entregamos no próximo dia útil. O frete custa {price} e é grátis a partir de {amount}.',
    other: 'Entregamos em {count} dias úteis. O frete custa {price} e é grátis a partir de {amount}.',
  },
  'help.deliveryFreeText': {
    one: 'Entregamos no próximo dia útil, sem custo.',
    other: 'Entregamos em {count} dias úteis, sem custo.',
  },
  'help.deliveryPaidText': {
    one: 'Entregamos no próximo dia útil. O frete custa {price}.',
    other: 'Entregamos em {count} dias úteis. O frete custa {price}.',
  },
  'help.returns': 'Devoluções',
  'help.returnsText':
    'Ligue para {phone} antes de devolver algo. Combinamos a retirada e informamos quanto você recebe de volta.',
  'help.trade': 'Contas empresariais',
  'help.tradeText': 'Empresas têm preços próprios. Ligue para {phone} para abrir uma conta empresarial.',
  'help.contact': 'Contato',
  'help.contactText':
    'Ligue para {phone}. Um consultor pode montar seu carrinho e fazer o pedido por você durante a ligação.',
  'help.privacy': 'Privacidade',
  'help.privacyText':
    'Guardamos o que seus pedidos exigem: nome, endereços, e-mail, telefone e o que você comprou. O consultor que ajuda você age com o próprio nome, e cada passo fica registrado.',
  'help.terms': 'Condições de venda',
  'help.termsText':
    'Valem os preços mostrados quando você faz o pedido. Um pedido pode ser cancelado sem custo até ser embalado.',
  'help.accessibility': 'Acessibilidade',
  'help.accessibilityText':
    'A loja funciona pelo teclado, com leitores de tela e sem scripts. Se algo não funcionar para você, ligue para {phone}.',
  'help.accessibilityAlone': 'A loja funciona pelo teclado, com leitores de tela e sem scripts.',
};
