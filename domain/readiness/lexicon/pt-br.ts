import type { LexiconSource } from '#domain/readiness/lexicon/source.ts';

/** Brazilian Portuguese: what a text about a shop and its implementation partner is made of. */
export const ptBR: LexiconSource = {
  things: `
    carrinho, sacola, mini carrinho, finalizacao da compra, finalizacao, pagina de pagamento, tela de pagamento,
    confirmacao do pedido, confirmacao de pedido, e mail de confirmacao, pagina de confirmacao, pagina do produto,
    pagina de produto, ficha do produto, pagina de categoria, home, pagina inicial, vitrine, barra de busca,
    campo de busca, zero resultados, termo de busca, sinonimo, correcao de digitacao, ordenacao, paginacao,
    navegacao, subcategoria, arvore de categorias, atributo, variacao, variante, tamanho, voltagem, opcao, kit,
    embalagem, peca unica, unidade, foto, galeria, descricao, etiqueta, selo, tabela de precos, tabela de preco,
    lista de precos, preco de, preco promocional, preco especial, codigo de desconto, vale, regra de preco,
    regra de carrinho, arredondamento, moeda, pedido minimo, valor minimo, subtotal, item do pedido, itens do pedido,
    numero do pedido, status do pedido, status, historico de pedidos, envio parcial, calculo de frete,
    tabela de frete, cotacao, metodo de envio, endereco, endereco de entrega, endereco de cobranca,
    enderecos de entrega, caderno de enderecos, data de entrega, prazo de entrega, romaneio, lista de separacao,
    separacao, codigo de rastreio, rastreio, rastreamento, transportadora, pacote, palete, retirada,
    retirada na loja, retirar na loja, cep, complemento, icms, st, substituicao tributaria, difal, ipi, pis, cofins,
    aliquota, ncm, cfop, cnpj, cpf, inscricao estadual, nota fiscal, nfe, nf e, danfe, xml, emissao da nota, estorno,
    formulario de troca, etiqueta de devolucao, logistica reversa, garantia, disponibilidade, quantidade, cd,
    centro de distribuicao, inventario, reserva, lote, numero de serie, forma de pagamento, meio de pagamento,
    cartao, cartao de credito, cartao de debito, transferencia, debito, parcela, parcelas, parcelamento, pix,
    link de pagamento, antifraude, chargeback, conciliacao, limite de credito, vencimento, captura, autorizacao,
    baixa, baixa automatica, webhook, grupo de clientes, conta empresa, conta comprador, perfil, login, logout,
    sessao, formulario de cadastro, convidado, senha, recuperacao de senha, redefinicao de senha, filial, matriz,
    comprador, aprovador, regra de aprovacao, ordem de compra, representante, vendedor, perfil de acesso,
    usuario administrador, formulario, campo, caixa de selecao, botao, tecla, icone, link, aba, pop up, banner,
    carrossel, mensagem, mensagem de erro, notificacao, tela branca, pagina em branco, teclado, mouse, tablet,
    computador, navegador, dispositivo, leitor de tela, contraste, foco, idioma, troca de idioma, visao de loja,
    dominio, subdominio, cabecalho, rodape, url, url antiga, meta descricao, posicionamento, trafego,
    trafego organico, visita, visitas, indexacao, sitemap, cookie, aviso de cookies, conversao, taxa de conversao,
    tempo de carregamento, tempo de resposta, banco de dados, tabela, coluna, servidor, memoria, disco, cluster,
    backup, copia, restauracao, ambiente, ambiente de homologacao, homologacao, ambiente de producao, manutencao,
    modo de manutencao, janela de publicacao, correcao, repositorio, branch, configuracao, arquivo de configuracao,
    script, comando, planilha, arquivo, tarefa agendada, tarefas agendadas, rotina, rotina noturna, agendamento,
    sincronizacao, interface, conector, mapeamento, pasta, log, fila, evento, certificado, chave, token, painel,
    painel administrativo, admin, administrativo, grade, anexo, modelo, modelo de e mail, newsletter, assinatura,
    assinante, carrinho abandonado, avaliacao, lista de desejos, vale presente, pontos, dados pessoais, lgpd,
    formulario de contato, indice, cache, reindexacao, integracao com, caso de teste, plano de testes,
    teste de aceite, testes de aceite, termo de homologacao, termo de aceite, aceite, ata, pedido de teste,
    criterio de aceite, bug, manual, manual de operacao, especificacao funcional, documento de escopo, aditivo,
    entregavel, lista de entregaveis, marco, plano de projeto, plano, entrada em producao, virada, lancamento,
    reuniao de acompanhamento, comite, daily, sprint, folha de horas, apontamento, apontamento de horas,
    banco de horas, valor hora, mensalidade, passagem de conhecimento, passo a passo, diagrama, codigo fonte,
    licenca, modulo, modulo fiscal, extensao, modulo de terceiros, referencia, sku, codigo do produto,
    codigo do item, hifen, espaco, virgula, decimal, maiuscula, acento, caractere, formato, fuso horario,
    horario de pico, madrugada, centro de custo, conta contabil, contabilidade, lancamento contabil, familia, blog,
    bloco, pagina cms, cliente anterior, codigo de barras, leitor, impressora, loja fisica, outlet, distribuidor,
    atacado, atacadista, catalogo, pre venda, cubagem, unidade de medida, duplicidade, mercadoria, sac, fechamento,
    checkout, comprar de novo, produto descontinuado, digitacao, acesso de leitura, payload, endpoint, print,
    linha do pedido, cor do botao, conta do cliente, tela de, no celular, janela combinada, janela de manutencao,
    erro 404, reuniao semanal, call semanal, reuniao de status, pauta, lista de acoes, lista de pendencias,
    pontos em aberto, itens em aberto, sucessor, substituto, substituta, pessoa de contato, ponto focal,
    documento de passagem, guia, termos de uso, politica de troca, politica de privacidade, condicoes gerais,
    aviso previo, pacote de horas, embalagem para presente, guia de tamanhos, tabela de medidas,
    horario de funcionamento, area de entrega, lembrete de pagamento, papel timbrado, logo, logotipo, estoque minimo,
    sugestao, sugestoes, autocompletar, erro de digitacao, plural, filtro de preco, faixa de preco,
    dados estruturados, ordem de tabulacao, zoom, queda, indisponibilidade, espaco em disco, limite de memoria,
    separador, ponto e virgula, aspas, horario de verao, exportacao de pedidos, importacao de precos,
    importacao de estoque, arquivo de clientes, arquivo de precos, linha do endereco, segundo endereco, razao social,
    total do pedido, valor do imposto, frete gratis, entrega expressa, opcao de entrega, e mail de envio,
    confirmacao de envio, e mail da fatura, e mail da nota, pdf da nota, numero da nota, conta bancaria,
    cartao salvo, aplicativo do banco, status do pagamento, lista de pedidos, formulario de pedido, pedido rapido,
    carrinho salvo, area do cliente, minha conta, meus pedidos, e mail de recuperacao, alcada, limite de gasto,
    fluxo de aprovacao, e mail de aprovacao, pdf do orcamento, peca de reposicao, desenho, ficha tecnica,
    ficha de seguranca, area de downloads, caminhao, doca, prateleira, enderecamento, validade, data de validade,
    arquivo de idioma, texto do botao, titulo da pagina, primeira pagina, segunda pagina, motor de busca,
    site antigo, loja antiga, tema antigo, tema anterior, servidor de teste, servidor compartilhado,
    teste de regressao, teste de carga, roteiro de testes, termo de recebimento, data do treinamento,
    material de treinamento, slides, gravacao, dados de teste, arquivo fonte, exportacao noturna, importacao noturna,
    fila de pedidos, fila de e mails, codigo de erro, codigo de status, pagina de erro, pagina do carrinho,
    etapa de pagamento, etapa de endereco, etapa, resumo, resumo do pedido, campo de observacao, campo de referencia,
    seletor de data, campo de quantidade, botao de comprar, botao comprar, botao pagar, botao voltar, recarregar,
    duplo clique, preco com imposto, preco a vista, preco a prazo, faixa, faixas de desconto, pdv, caixa da loja,
    gateway, adquirente, bandeira, primeira compra, nota de devolucao, xml da nota, inscricao, regiao, interior,
    norte, nordeste, bling, cep inexistente, produto esgotado, produtos esgotados
  `,
  common: `
    pedido, preco, cliente, loja, site, portal, pagina, plataforma, integracao, projeto, dados, desenvolvedor,
    software, desempenho, seguranca, e mail, email, ligacao, documentacao, usuario, produto, conteudo, layout, app,
    aplicativo, processo, teste, mudanca, solicitacao, venda, vendas, entrega, entregas, tema, requisito,
    acessibilidade, documento, checkout, pagamentos, estoque, busca, permissoes, atualizacao, publicacao, data,
    reuniao, contrato, proposta, plano, catalogo, producao, filtros, descontos, impostos, item, chamado, financeiro,
    cobranca, erros, conta, erro, tela, recompra, celular, telefone, versao, pagamento, imposto, fatura, nota,
    migracao, importacao, exportacao, implantacao, remessa, frete, devolucao, permissao, traducao, especificacao,
    escopo, deposito, fornecedor, filtro, categoria, cupom, desconto, promocao, plugin, codigo, orcamento, reembolso,
    relatorio, treinamento, aprovacao, cronograma, aviso, redirecionamento, imagem, marca, menu, resultado,
    resultados, fonte, defeito, credito, boleto, cadastro
  `,
  traits: `
    vazio, vazia, em branco, branco, cinza, dobro, em dobro, duplicado, duplicada, duas vezes, ausente, oculto,
    visivel, invisivel, cortado, truncado, invertido, negativo, desconhecido, vencido, expirado, desativado, ativo,
    inativo, desligado, padrao, anterior, proximo, alemao, frances, ingles, inglesa, espanhol, portugues, italiano,
    noturno, meio dia, meia noite, madrugada, na mao, a mao, manualmente, temporario, desatualizado, vertical,
    esquerda, direita, suspenso, em analise, processando, cancelado, pago, nao pago, parcial, separado, identico,
    anonimo, logado, bivolt, monovolt, misto, isento, diario, semanal, alfanumerico, descontinuado, pagavel, a noite,
    da noite, de madrugada, url antiga
  `,
  behaviours: `
    exib*, aparec*, some, somem, sumiu, sumiram, desaparec*, fica, ficam, ficou, ficaram, mantem, mantinha*,
    permanec*, pula, pulam, pulou, omit*, duplic*, dobr*, redirecion*, recus*, rejeit*, trava*, congel*, esvazi*,
    cobra*, cobrad*, debit*, estorn*, reembols*, devolv*, sobrescrev*, sobrepo*, zera*, ignor*, arredond*, calcul*,
    recalcul*, adicion*, acrescent*, tira*, remov*, exclu*, apaga*, cancel*, pararam, parou, volta, voltam, voltou,
    voltaram, volte, retorn*, carreg*, envia*, manda, mandam, mandou, chega, chegam, chegou, chegaram, falta, faltam,
    faltava*, troca*, muda, mudou, reserv*, abre, abrem, abriu, abrir, fecha*, fechou, import*, export*, sincroniz*,
    aplic*, imprim*, orden*, cria*, criou, gera*, gerou, expir*, venc*, sai, saem, saiu, seleciona*, escolh*, clic*,
    aperta*, digit*, redigit*, preench*, cai, caem, caiu, cairam, sobe, subiu, subiram, baixa*, aponta*, contem,
    copi*, renome*, atualiz*, modific*, alter*, substitu*, transfer*, dispar*, confirm*, paga*, pagou, fatur*, emit*,
    reindex*, index*, public*, publicou, desativ*, receb*, esconde*, escond*, cobre, sobrep*, anunci*, convert*,
    traduz*, cort*, divid*, agrup*, filtr*, encontr*, traz, vincul*, associ*, checa*, verific*, valid*, escrev*,
    leem, salva*, grava*, restaur*, reproduz*, repet*, entreg*, mede, mediu, registr*, rola*, multiplic*, soma*,
    subtrai*, descont*, credit*, atribu*, aprov*, encaminh*, marca*, marcou, reabr*, demora*, roda*, rodou, vend*,
    recarreg*, imped*, permit*, admit*, processa*, limp*, lista*, listou, carregad*, ve, veem, guard*, seguram,
    separ*, compra, compram, comprou, comprar, exporta, exportou, aceita, aceitam, aceitou, ativa, ativou, ativado,
    mostra, mostram, mostrou, nao existe, exposto, expoe, supera, superam, superou, difer*, mistur*, corromp*,
    codific*, desbloque*, nega, negam, negou, herd*, propo*, suger*, inclu*, conserv*, reinici*, desconect*,
    pertenc*, descrev*, descrit*, assum*, falha, falham, falhou, interromp*, enfileir*, detect*, concili*, estour*,
    arrast*, manteve, teve que, tiveram que, tem que, tem de, desmarc*, mescl*, deslog*, redimension*, aponta,
    ignorou, despach*
  `,
  conditions: `
    quando, depois de, depois que, depois, apos, antes de, ao, assim que, enquanto, ate que, a menos que,
    toda vez que, sempre que, durante, sem, desde a, desde o, embora, mesmo com, em caso de, no momento, so para,
    exceto, salvo, clicando, so quando, so vai, nesse intervalo, se o, se a, se for, se houver, ao clic*, ao public*,
    ao finaliz*, ao troc*, ao abr*, ao fech*, ao pag*, ao mud*, ao selecion*, ao aplic*, ao salv*, ao remov*,
    ao adicion*, ao atualiz*, ao import*, ao export*, ao busc*, ao filtr*, ao confirm*, ao cadast*, ao entr*,
    ao sair, ao logar, ao tent*, ao gerar, ao emit*, ao cancel*, ao devolv*, ao digit*, clicando em
  `,
  contrasts: `
    em vez de, em vez do, em vez da, ao inves de, no lugar de, embora, enquanto, mas nao, e nao, deveria, deveriam,
    tinha que, teria que, combinado, combinada, acordado, acordada, conforme, previsto, prevista, previa, preve,
    escopo exige, exige, especificado, ao contrario, comparado, em comparacao, em relacao a, apenas, somente,
    nenhum dos, nenhuma das, menos de, a menos que, acima de, salvo, exceto, ja nao, nao existe, por padrao,
    como antes, como no, requer, prometido, prometidos, promete, faltam, continuam, mesmo assim, sendo que, igual ao,
    na verdade, antes era, antes eram, sem o, sem a, ambos na, continuam abertos, so com, ate hoje, so aparece,
    so vai, so funciona, tema anterior, so baixa
  `,
  roles: `
    gerente de projeto, gerente de projetos, gerente, gerente da filial, lider tecnico, lider, coordenador,
    coordenadora, diretor, diretora, diretoria, gerente de contas, responsavel, responsavel tecnico, product owner,
    po, scrum master, pm, administrador, desenvolvedor, programador, consultor, arquiteto, analista, analistas,
    testador, financeiro, contabilidade, contador, contadora, fiscal, compras, setor de compras, auditor, estoquista,
    estoquistas, almoxarifado, expedicao, separador, separadores, deposito, operador, operadora, atendente,
    atendentes, atendimento, sac, suporte, suporte tecnico, central, call center, vendedor, vendedores,
    representante, representantes, revendedor, revendedores, lojista, lojistas, atacadista, convidado, comprador,
    compradores, aprovador, fornecedor, transportadora, banco, gateway, advogado, juridico, prefeitura, hospital,
    escola, csm, comite, tecnico, tecnicos, redator, designer, estagiario, ti, tesouraria, logistica, marketing,
    loja fisica, temporario, temporarios, consumidor, procon, anpd, substituto, turno da noite, setor de faturamento
  `,
  work: `
    na mao, a mao, manualmente, redigit*, digit*, lanca*, copi*, por telefone, ligar, ligamos, ligou, reembols*,
    estorn*, hora extra, horas extras, turno, temporari*, multa, penalidade, cancelad*, devolv*, devolucao, reenvi*,
    indeniz*, compens*, contrato perdido, concorren*, outro fornecedor, migrou, parad*, adiad*, suspens*, atraso de,
    um por um, uma por uma, um a um, confer*, conferir, em papel, no papel, imprim*, planilha, encalhad*,
    abaixo do custo, contratad*, contratar, refaz*, refeit*, repet*, ocios*, bloquead*, inadimpl*, a menos,
    abandonad*, segur*, corrig*, reemit*, cobrados em dobro, cobrado em dobro, cobrada em dobro, reclamacoes no,
    horas de trabalho, digitar, digitando, lancar, fax, desculp*, reimprim*, reetiquet*, reembal*, urgente,
    pedido urgente, recont*, reten*, retid*, nao paga, nao pagam, mudou de fornecedor, trocou de fornecedor,
    encerrou a conta, encerrar a conta, perdemos o contrato, perdemos a licitacao, perdeu o contrato,
    compram de outro, compra de outro, ja compram, concili*, batem, bater, conferencia, conferindo,
    produtos esgotados
  `,
  asks: `
    pedimos, pedi, solicit*, perguntam*, pergunt*, exigim*, avisam*, inform*, enviam*, mandam*, anexam*, anex*,
    propus*, contestam*, lembram*, confirm*, apontam*, ligam*, escrevem*, levamos, levantam*, apresentam*, mostram*,
    abrimos, abri, reclam*, comunic*, cobramos, cobrei, quer*, entregam*, registr*, report*, relat*, indicam*,
    publicamos, document*
  `,
  questions: `por que, quem, qual, quais, quantos, quantas, para quando`,
  deadlines: `
    ate o, ate a, ate, antes de, antes do, no maximo, prazo, para o dia, proxima sprint, proxima publicacao,
    no prazo, o mais tardar, antes, para
  `,
  records: `
    log, logs, print, prints, captura, gravacao, video, ata, anexo, anexamos, lista, pedidos de exemplo, chamado,
    contrato, proposta, item, secao, clausula, especificacao, orcamento, relatorio, fatura, extrato, esquema,
    diagrama, console, repositorio, commit, documento, prova, reproduz*, reprodutivel, passos, passo a passo,
    homologacao, staging, por escrito, confirmado, notas da versao, e mail de, planilha, payload, cronograma, plano,
    termo, escopo, manual
  `,
  fineUnits: `
    segundo*, minuto*, min, hora*, ms, milissegundo*, mb, gb, kb, pixel*, px, kg, quilo*, grama*, cm, mm, metro*,
    litro*, pontos percentuais, centavo*, unidades, pecas
  `,
  coarseUnits: `dia, dias, semana*, pagina*, noite*`,
  idleUnits: `
    ano, anos, mes, meses, vez, vezes, pessoa*, funcionari*, colaborador*, colega*, filiais, paises, geracao,
    geracoes, decada*, consultor*, grau*, socio*, milhao, milhoes, motiv*, reunia*, reunio*, ligac*, canal, canais,
    desenvolvedor*, resposta*, palavra*, estrela*, premio*, andar, m2, x, emails, e mails, mails, mensage*,
    tentativ*, reclamac*, cobrancas
  `,
  money: `real, reais, dolar, dolares, euro*, mil reais, brl`,
  percent: `por cento`,
  numbers: `
    dois, duas, tres, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, catorze, quatorze, quinze,
    dezesseis, dezessete, dezoito, dezenove, vinte, trinta, quarenta, cinquenta, sessenta, setenta, oitenta, noventa,
    cem, cento, duzentos, duzentas, trezentos, trezentas, quinhentos, quinhentas, mil, duzia, dezena, metade, terco,
    tercos, quarto, ambos, ambas
  `,
  months: `
    janeiro, fevereiro, marco, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro, jan, fev,
    mar, abr, mai, jun, jul, ago, set, out, nov, dez
  `,
  weekdays: `
    segunda feira, terca, terca feira, quarta feira, quinta, quinta feira, sexta, sexta feira, sabado, domingo,
    ontem, hoje
  `,
  weeks: `semana, sem`,
  ofDate: `de, do`,
  clockWords: `as, das, hora, horas`,
  identified: `
    pedido, pedidos, chamado, ticket, caso, nota, fatura, faturas, orcamento, cliente, empresa, conta, produto,
    referencia, codigo, sku, linha, coluna, passo, commit, versao, release, sprint, lote, remessa, devolucao, numero,
    n, no, nr, id, pagina, pag, loja, deposito, grupo, tabela, pacote, solicitacao, tarefa, ata, aditivo
  `,
  sections: `secao, capitulo, clausula, paragrafo, ponto, anexo, artigo, art, item, itens, requisito, marco, pontos`,
  self: `
    funcionari*, colaborador*, fundada, fundado, empresa familiar, faturamos, faturamento de, filiais,
    anos de experiencia, anos de tradicao, tradicao, geracao, lojas fisicas, consultores, desenvolvedores,
    trabalhamos com, trabalhamos juntos, clientes desde, somos clientes, desde que somos, premio*, certific*, iso,
    budget, investimos, investiu, pagamos, pagamos por, valor do contrato, por telefone, com copia, reunidos,
    assinado em, contrato de, socios, equipe de, sede, sede em, andar, setor, experiencia, canais, frente em,
    reclame aqui, diretoria, umas
  `,
  having: `
    temos, somos, gerenciamos, vendemos, atendemos, enviamos, com nossos, com nossas, com mais de, contamos,
    fornecemos, sao
  `,
  scale: `
    cliente, produto, item, referencia, loja, deposito, cd, distribuidor, marca, mercado, filial, pedido, conta, sku
  `,
  falseFriends: `
    de novo, por conta, dar conta, paga a conta, pagar a conta, em conta, levar em conta, faz de conta,
    passar dos limites, dos limites, fora de linha, na linha, linha de frente, em ordem, de vez, em todo caso,
    ponto de vista, a ponto, ate certo ponto, de qualquer jeito, sem preco, nao tem preco, na pratica, em caso,
    por sua conta, luz no fim, em cima da hora, de primeira, a nota, nota dez, tem limite, no ar, entrou no ar,
    em nome, de fato, dor de cabeca, passo a frente, a altura
  `,
};
