import type { Vocabulary } from '#prisma/demo/vocabulary.ts';

export const spanish: Vocabulary = {
  organizations: [
    'Almacenes Peñafría, S.A.',
    'Bodegas Valdehierro, S.L.',
    'Comercial Ñuñoa, S.A.',
    'Herrajes del Duero, S.L.',
    'Iluminación Costa Clara, S.L.',
    'Textiles Sierraluna, S.A.',
  ],
  partners: ['Faro Norte Digital, S.L.', 'Taller de Código, S.L.', 'Puente Nuevo Comercio, S.L.'],
  documents: ['Documento de alcance, versión 1.3', 'Anexo B del contrato', 'Solicitud de cambio SC-06'],
  sections: ['2.2 Catálogo', '3.1 Pago', '4.4 Pedidos', '6.1 Rendimiento'],
  roles: ['Jefa de proyecto', 'Responsable técnico', 'Director de cuentas', 'Soporte'],
  titles: [
    'Los pedidos no llegan al ERP desde la versión {n}',
    'El pago falla para las cuentas de empresa',
    'La puesta en marcha se ha movido tres veces sin plan',
    'La búsqueda muestra artículos agotados',
  ],
  summaries: [
    'El partner debía sustituir nuestra tienda antes del verano. Han llegado dos de las cinco entregas y las respuestas a nuestras preguntas se contradicen.\n\nDesde el pedido {n} trabajamos a mano.',
    'La nueva tienda se puso en marcha con fallos conocidos que se corregirían en dos semanas. La mayoría sigue abierta.',
  ],
  impacts: [
    'Cada mes introducimos a mano pedidos por unos {n} €.',
    'Atención al cliente ha recibido {n} llamadas en un trimestre y dos empresas han vuelto a pedir por teléfono.',
  ],
  outcomes: [
    'Un plan por escrito, con fecha para cada entrega pendiente y una sola persona responsable.',
    'La causa por escrito, una corrección en staging y una prueba firmada por ambas partes.',
  ],
  deliverables: [
    'Todos los tipos de pedido exportados en cinco minutos',
    'Precios por grupo de clientes, actualizados cada noche',
    'Páginas de producto en menos de dos segundos en el móvil',
    'Existencias por almacén con 15 minutos de retraso como máximo',
  ],
  details: [
    'Solo funciona con pedidos pequeños. Por encima de 60 líneas se omite el pedido sin error en el registro.',
    'Se entregó en staging, nunca en producción.',
  ],
  timelines: [
    'La puesta en marcha se retrasó cuatro semanas y el partner señala este motivo.',
    'No se ha movido ninguna fecha, pero la prueba prevista se canceló.',
  ],
  raised: [
    'Preguntamos por qué falta el pedido {n} y pedimos la lista de todos los demás.',
    'Preguntamos en qué versión llegará la parte que falta, con fecha.',
  ],
  answers: [
    '«Lo estamos mirando.» Desde entonces no hemos sabido nada.',
    'Se prometió una corrección para el viernes siguiente. No ha llegado.',
  ],
  happened: [
    'El pedido {n} se pagó y se confirmó, pero nunca llegó al almacén.',
    'El artículo {n} figuraba con 1.400 unidades y no había ninguna.',
    'La importación de {n} precios se detuvo a la mitad sin ningún aviso.',
  ],
  expected: [
    'El pedido en el almacén en cinco minutos, o un aviso.',
    'Las cifras del ERP, con 15 minutos de retraso como máximo.',
  ],
  effects: ['La entrega salió un día tarde y abonamos los portes.', 'Tres personas dedicaron un día a corregirlo.'],
  records: ['Pedido {n}', 'Ticket del partner T-{n}', 'Correo del mismo día, asunto {n}'],
  waivers: ['No hay documento de alcance firmado, solo un contrato por horas y correos.'],
};
