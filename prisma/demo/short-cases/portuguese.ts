import { at, contact, example, type ShortCases, scope } from '#prisma/demo/short-case.ts';

export const portuguese: ShortCases = {
  'pt-BR-frete': (day) => ({
    ...at('pt-BR', 'Lojas Serra Azulada S.A.', 'Ponte do Norte Tecnologia Ltda.', 'commerce-cloud', '2.4.8-p3'),
    phase: 'live',
    title: 'Frete calculado em dobro para o Norte e o Nordeste',
    summary: 'Desde a última versão, pedidos com dois volumes pagam o frete duas vezes em nove estados.',
    businessImpact: 'A conversão nesses estados caiu de 2,1% para 1,3%.',
    desiredOutcome: 'Correção em produção e devolução do valor a mais.',
    severity: 'high',
    scopeReferences: [
      scope(
        'Proposta técnica PT-2026-041',
        'PT-2026-041_assinada.pdf',
        '5.2 Frete',
        'Um frete por pedido, qualquer que seja o número de volumes',
        'unsatisfactory',
        day(150),
        'A regra vale só para pedidos de um volume.',
      ),
    ],
    partnerContacts: [
      contact(day(5), 'chat', 'Líder técnico', 'Enviamos dez pedidos com o valor certo.', 'none', null, 'Canal #frete'),
    ],
    examples: [
      example(
        day(7),
        'O pedido 9000412 para Belém cobrou R$ 118,40 em vez de R$ 59,20.',
        'R$ 59,20.',
        'O cliente desistiu da compra seguinte.',
        'Pedido 9000412',
      ),
    ],
  }),
  'pt-BR-app': (day) => ({
    ...at('pt-BR', 'Lojas Serra Azulada S.A.', 'Estação Código Ltda.', 'commerce-on-premises', '2.4.7-p8'),
    title: 'Aplicativo parado por decisão nossa, parceiro cobra a multa',
    summary: 'Cancelamos o aplicativo em maio. O parceiro cobra as horas previstas até dezembro.',
    businessImpact: 'R$ 86.000,00 em discussão.',
    desiredOutcome: 'Um acordo sobre as horas não trabalhadas.',
    severity: 'low',
    scopeReferences: [
      scope(
        'Contrato EC-14',
        'EC-14.pdf',
        'Cláusula 11',
        'Rescisão com aviso de 30 dias',
        'unsatisfactory',
        day(260),
        'O aviso foi dado em maio; a cobrança continua.',
      ),
    ],
    partnerContacts: [
      contact(
        day(50),
        'meeting',
        'Gerente de contas',
        'Mostramos o aviso de rescisão.',
        'refused',
        'O parceiro entende que a cláusula vale só para o suporte.',
        'Ata da reunião',
      ),
    ],
    examples: [
      example(
        day(60),
        'Chegou a fatura de setembro com 120 horas.',
        'Nenhuma hora depois de junho.',
        'O jurídico gastou dois dias com isso.',
        'Fatura 2026-09',
      ),
    ],
  }),
};
