import type { Talk } from '#prisma/demo/talk.ts';

export const portuguese: Talk = {
  unreachable: ['O parceiro fechou o escritório e ninguém atende em nenhum dos contatos que temos.'],
  greetings: [
    'Obrigado pelos exemplos tão claros. Estou verificando e volto a escrever assim que falar com o parceiro.',
    'O caso está comigo. A documentação está completa e posso levá-la ao parceiro como está.',
    'Assumi o caso. Primeiro comparo o escopo assinado com o que está em homologação.',
  ],
  asks: [
    'Qual versão estava em produção quando começou? Ainda acontece com a atual? O horário de uma ocorrência ajuda a encontrá-la no log.',
    'A cópia do escopo que temos termina na seção 3. Onde está a versão assinada?',
    'Mais duas ocorrências como {n}, de semanas diferentes, mostrariam que não é um caso isolado.',
    'O parceiro respondeu ao e-mail da semana passada? Se sim, a resposta completa ajuda.',
  ],
  toPartner: [
    'O parceiro já tem tudo e informou uma data. Até lá vocês não precisam fazer nada.',
    'Falei com o líder técnico. Eles reproduziram o pedido {n} e vão trazer uma correção com teste.',
    'Pedi ao parceiro um plano por escrito, com data para cada entrega em aberto.',
  ],
  updates: [
    'O parceiro encontrou a causa: uma fila que para sem aviso. A correção está em homologação.',
    'A reunião com os dois gerentes de projeto é na quinta. A pauta é a lista de entregas em aberto.',
    'Nada mudou desde ontem. Pedi uma data ao gerente da conta.',
  ],
  replies: [
    'Começou com a versão daquela segunda-feira e acontece todos os dias desde então. O log de {n} está no chamado do parceiro.',
    'A versão assinada está na pasta do projeto, em contratos. Vale a seção 4.',
    'Mais duas: {n} na primeira semana e outra na sexta à noite. As duas foram digitadas à mão.',
    'Responderam na sexta. Em resumo, para eles é uma mudança de escopo. Para nós, não.',
  ],
  followUps: [
    'Aconteceu de novo hoje cedo, com o pedido {n}. O depósito percebeu antes de nós.',
    'Há novidades? Nossa temporada começa em três semanas.',
    'O parceiro ligou. Agora dizem que a correção vem na próxima versão.',
  ],
  resolved: [
    'O parceiro entregou a parte que faltava. Os dois lados testaram com {n} e assinaram.',
    'A causa era uma fila sem limite. Foi corrigida e está sendo monitorada; em dez dias nenhum pedido se perdeu.',
    'Há um plano com datas acordado por escrito, e uma pessoa responde por ele.',
  ],
  declined: [
    'A entrega não faz parte do escopo assinado. O parceiro enviou uma proposta.',
    'É o comportamento documentado do produto, e não uma falha da implementação.',
  ],
  reopened: [
    'Voltou com a versão de ontem à noite: o pedido {n} está faltando outra vez.',
    'A correção só funciona com pedidos pequenos. Os que têm mais de 60 linhas continuam sendo pulados.',
  ],
  raisedSeverity: [
    'Desde hoje cedo atinge todos os pedidos, não mais só os de alguns clientes.',
    'Já não há como contornar: a exportação manual também falha.',
  ],
  loweredSeverity: [
    'Encontramos uma forma de contornar, e nenhum pedido fica parado.',
    'Atinge só a homologação. A loja não é afetada.',
  ],
  notes: [
    'Terceiro caso com este parceiro sobre a mesma exportação. Comparar antes de ligar.',
    'Falei com o líder técnico deles. Cordial, mas ainda sem data.',
    'Aqui o escopo assinado nos dá razão. Citar a seção 4.2 se falarem em mudança.',
    'O time da conta sabe. A renovação é no outono.',
    'Conferir a versão suportada antes da próxima ligação: estão dois patches atrás.',
  ],
  questions: {
    detail: [
      {
        ask: 'Desde qual versão é assim? Antes estava certo?',
        answer: 'Estava certo até a versão da terceira semana. Testamos na época.',
        addition: 'Até a versão da terceira semana funcionava.',
      },
      {
        ask: 'Quantos dos casos combinados são atingidos?',
        answer: 'Todos acima de 60 linhas, mais ou menos um em cada oito.',
        addition: 'Atinge cerca de um pedido em cada oito.',
      },
    ],
    whatHappened: [
      {
        ask: 'A que horas foi, e quem percebeu?',
        answer: 'Por volta das 14h20. O depósito percebeu porque a lista de separação estava vazia.',
        addition: 'O depósito percebeu por volta das 14h20.',
      },
      {
        ask: 'Há alguma mensagem no log nesse horário?',
        answer: 'Nenhuma. A exportação termina como se tivesse dado certo.',
        addition: 'O log não mostra erro.',
      },
    ],
    businessImpact: [
      {
        ask: 'Quanto isso custa por semana, mais ou menos?',
        answer: 'Umas 14 horas de duas pessoas e uma nota de crédito por semana.',
        addition: 'No total, cerca de 14 horas por semana.',
      },
    ],
    raised: [
      {
        ask: 'A quem no parceiro isso foi dito?',
        answer: 'Ao gerente de entregas, com o líder técnico em cópia.',
        addition: 'Foi ao gerente de entregas e ao líder técnico.',
      },
    ],
    whole: [
      {
        ask: 'Quem aí decide a data do teste?',
        answer: 'Nossa diretora de operações. Ela tem as terças e as quintas livres.',
        addition: '',
      },
    ],
  },
  csms: ['Helena Vasconcelos', 'Otávio Brandão'],
  customers: [
    'Camila Rezende',
    'Murilo Tavares',
    'Débora Quintela',
    'Igor Sampaio',
    'Larissa Monteverde',
    'Renato Farias',
  ],
};
