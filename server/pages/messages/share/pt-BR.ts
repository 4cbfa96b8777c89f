import type { Translation } from '../catalog.ts';
import type { share as english } from './en.ts';

export const share: Translation<typeof english> = {
  'share.title': '{store} preparou este carrinho para você',
  'share.badge': 'Carrinho compartilhado',
  'share.message': 'Uma mensagem para você',
  'share.use': 'Usar este carrinho',
  'share.look': 'Ver a loja primeiro',
  'share.until': 'O link vale até {day}.',
  'share.heldUntil': {
    one: 'Os preços combinados valem até {day}, para o primeiro pedido deste link.',
    other: 'Os preços combinados valem até {day}, para os primeiros {count} pedidos deste link.',
  },
  'share.pricesGone': 'Os preços combinados deste link não valem mais. Você vê os preços que paga normalmente.',
  'share.copy': 'Você recebe sua própria cópia. Nada é pedido até você fazer o pedido.',
  'share.signIn': 'Você tem uma conta? Entre primeiro para ver seus preços.',
  'share.signInLink': 'Entrar',
  'share.asks': { one: 'Já há {count} produto no seu carrinho.', other: 'Já há {count} produtos no seu carrinho.' },
  'share.asksText': 'Substituí-los por este carrinho ou juntar os dois?',
  'share.replace': 'Substituir meu carrinho',
  'share.add': 'Adicionar ao meu carrinho',
  'share.taken': 'Este carrinho já está no seu.',
  'share.toCart': 'Ir para meu carrinho',
  'share.staff': 'É isto que quem compra vê. Só essa pessoa pode usar o carrinho.',
  'share.changed': 'Seu carrinho mudou nesse meio-tempo. Veja-o e escolha de novo.',
  'share.expired': 'Este link do carrinho expirou',
  'share.expiredText': 'Nada foi pedido. Peça um novo a quem o enviou, ou compre como sempre.',
  'share.shop': 'Comprar como sempre',
  'share.send.subject': 'Seu carrinho em {store}',
  'share.send.words':
    '{store} preparou um carrinho para você. Abra-o, mude o que quiser e faça o pedido no seu próprio aparelho: {url} Vale até {until}.',
  'addLink.title': 'Adicionar ao seu carrinho?',
  'addLink.text': 'Um link pede para colocar isto no seu carrinho. Nada foi adicionado ainda.',
  'addLink.add': 'Adicionar ao carrinho',
  'addLink.none': 'Este link não indica nada que seja vendido aqui',
  'addLink.noneText': 'Nada foi adicionado. Procure o produto pelo nome, ou compre como sempre.',
  'addLink.leftOut': {
    one: '{count} produto do link não é vendido aqui e fica de fora.',
    other: '{count} produtos do link não são vendidos aqui e ficam de fora.',
  },
};
