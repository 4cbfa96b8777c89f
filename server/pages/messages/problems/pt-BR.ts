import type { Translation } from '../catalog.ts';
import type { problems as english } from './en.ts';

export const problems: Translation<typeof english> = {
  'problem.reference': 'Referência {id}',
  'problem.home': 'Ir para a página inicial',
  'problem.search': 'Buscar na loja',
  'problem.reload': 'Recarregar a página',
  'problem.notFound': 'Esta página não existe',
  'problem.notFoundText': 'Nada foi alterado. Confira o endereço ou busque na loja.',
  'problem.notAllowed': 'Não foi feito',
  'problem.notAllowedText': 'Sua conta não inclui isso. Nada foi alterado.',
  'problem.notWhilePreparing': 'Não enquanto você prepara um carrinho',
  'problem.notWhilePreparingText':
    'Um carrinho preparado está fora de qualquer conta. Nada foi alterado. Para abrir a conta ou fazer um pedido, entre como {name} pela barra.',
  'problem.notWhilePreparingForNobody':
    'Um carrinho preparado está fora de qualquer conta. Nada foi alterado. Encerre primeiro a preparação na barra.',
  'problem.notWhileActing': 'Não enquanto você atua por um cliente',
  'problem.notWhileActingText': 'Só {name} pode fazer isso. Nada foi alterado.',
  'problem.stale': 'Esta aba mostra dados antigos',
  'problem.staleText':
    'Outra aba iniciou, trocou ou encerrou uma chamada desde então. Nada foi enviado. Recarregue a página para ver em qual conta você está.',
  'problem.formExpired': 'Esta página é antiga demais para enviar',
  'problem.formExpiredText': 'Nada foi alterado. Recarregue a página e envie de novo.',
  'problem.wrongHost': 'A loja não responde neste endereço',
  'problem.wrongHostText': 'Nada foi alterado. Abra a loja no endereço dela.',
  'problem.tooMany': 'Tentativas demais',
  'problem.tooManyText': {
    one: 'Nada foi enviado. Espere {count} segundo.',
    other: 'Nada foi enviado. Espere {count} segundos.',
  },
  'problem.badRequest': 'Esta solicitação não pode ser lida',
  'problem.badRequestText': 'Nada foi alterado. Volte e tente de novo.',
  'problem.failed': 'Algo falhou do nosso lado',
  'problem.failedText': 'Seu carrinho e seus pedidos estão como antes. Tente de novo em instantes.',
  'problem.closing': 'A loja está fechada por um momento',
  'problem.closingText': 'Nada foi alterado. Tente de novo em um minuto.',
};
