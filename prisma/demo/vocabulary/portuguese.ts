import type { Vocabulary } from '#prisma/demo/vocabulary.ts';

export const portuguese: Vocabulary = {
  organizations: [
    'Comercial Pedra Clara Ltda.',
    'Distribuidora Vale do Ipê Ltda.',
    'Ferragens Rio Manso S.A.',
    'Lojas Três Palmeiras S.A.',
    'Móveis Serra do Luar Ltda.',
    'Tecidos Campo Largo S.A.',
  ],
  partners: ['Cais Digital Ltda.', 'Estação Código Ltda.', 'Varanda Commerce Ltda.'],
  documents: ['Proposta técnica PT-2026-018', 'Anexo I do contrato', 'Solicitação de mudança SM-03'],
  sections: ['2.1 Catálogo', '3.3 Checkout', '4.2 Pedidos', '5.1 Desempenho'],
  roles: ['Gerente de projeto', 'Líder técnico', 'Gerente de contas', 'Suporte'],
  titles: [
    'Pedidos não chegam ao ERP desde a versão {n}',
    'Checkout recusa cartões válidos',
    'A entrada em produção mudou três vezes sem plano',
    'A busca mostra produtos sem estoque',
  ],
  summaries: [
    'O parceiro foi contratado para trocar a loja até o meio do ano. Duas de cinco entregas chegaram, e as respostas às nossas perguntas se contradizem.\n\nDesde o pedido {n} trabalhamos à mão.',
    'A nova loja entrou no ar com falhas conhecidas, que seriam corrigidas em duas semanas. A maioria continua aberta.',
  ],
  impacts: [
    'Digitamos à mão cerca de R$ {n} em pedidos por mês.',
    'O atendimento recebeu {n} ligações sobre isso no trimestre, e dois clientes voltaram a pedir por telefone.',
  ],
  outcomes: [
    'Um plano por escrito, com data para cada entrega em aberto, e um único responsável.',
    'A causa por escrito, uma correção em homologação e um teste assinado pelas duas partes.',
  ],
  deliverables: [
    'Todos os tipos de pedido exportados em até cinco minutos',
    'Preços por grupo de clientes, atualizados toda noite',
    'Páginas de produto em até dois segundos no celular',
    'Estoque por depósito com no máximo 15 minutos de atraso',
  ],
  details: [
    'Funciona só para pedidos pequenos. Acima de 60 linhas o pedido é ignorado sem erro no log.',
    'Foi entregue em homologação, nunca em produção.',
  ],
  timelines: [
    'A entrada em produção atrasou quatro semanas, e o parceiro aponta isto como motivo.',
    'Nenhuma data mudou até agora, mas o teste previsto foi cancelado.',
  ],
  raised: [
    'Pedimos a causa do sumiço do pedido {n} e a lista de todos os outros.',
    'Perguntamos em qual versão virá a parte que falta, com data.',
  ],
  answers: [
    '“Estamos verificando.” Desde então, nenhuma notícia.',
    'A correção foi prometida para a sexta-feira seguinte. Não chegou.',
  ],
  happened: [
    'O pedido {n} foi pago e confirmado, mas nunca chegou ao depósito.',
    'O item {n} aparecia com 1.400 unidades, e não havia nenhuma.',
    'A importação de {n} preços parou no meio sem aviso.',
  ],
  expected: [
    'O pedido no depósito em cinco minutos, ou um alerta.',
    'Os números do ERP, com no máximo 15 minutos de atraso.',
  ],
  effects: ['A entrega saiu um dia depois e devolvemos o frete.', 'Três pessoas passaram um dia corrigindo isso.'],
  records: ['Pedido {n}', 'Chamado do parceiro T-{n}', 'E-mail do mesmo dia, assunto {n}'],
  waivers: ['Não existe documento de escopo assinado, só um contrato por hora e e-mails.'],
};
