import type { Talk } from '#prisma/demo/talk.ts';

export const spanish: Talk = {
  unreachable: ['El partner ha cerrado su oficina y nadie contesta en ninguno de los números que tenemos.'],
  greetings: [
    'Gracias por unos ejemplos tan claros. Los estoy revisando y volveré a escribir en cuanto hable con el partner.',
    'El caso está en mis manos. La documentación está completa, así que puedo llevarla al partner tal como está.',
    'Me ocupo del caso. Primero comparo el alcance firmado con lo que hay en staging.',
  ],
  asks: [
    '¿Qué versión estaba en producción cuando empezó? ¿Sigue pasando con la actual? La hora de una incidencia ayuda a encontrarla en el registro.',
    'La copia del alcance que tenemos termina en el apartado 3. ¿Dónde está la versión firmada?',
    'Otros dos casos como {n}, de semanas distintas, mostrarían que no es un hecho aislado.',
    '¿Ha respondido el partner al correo de la semana pasada? Si es así, nos ayuda la respuesta completa.',
  ],
  toPartner: [
    'El partner ya lo tiene todo y ha dado una fecha. Hasta entonces no hace falta nada de su parte.',
    'He hablado con el responsable técnico. Han reproducido el pedido {n} y traerán una corrección con su prueba.',
    'He pedido al partner un plan por escrito, con una fecha para cada entrega pendiente.',
  ],
  updates: [
    'El partner ha encontrado la causa: una cola que se detiene sin avisar. La corrección está en staging.',
    'La reunión con ambas jefaturas de proyecto es el jueves. El orden del día es la lista de entregas pendientes.',
    'Sin novedades desde ayer. He pedido una fecha al director de cuentas.',
  ],
  replies: [
    'Empezó con la versión de aquel lunes y desde entonces pasa todos los días. El registro de {n} está en el ticket del partner.',
    'La versión firmada está en la carpeta del proyecto, en contratos. Cuenta el apartado 4.',
    'Otros dos: {n} en la primera semana y uno el viernes por la tarde. Ambos se introdujeron a mano.',
    'Respondieron el viernes. En resumen, para ellos es un cambio de alcance. Para nosotros, no.',
  ],
  followUps: [
    'Ha vuelto a pasar esta mañana, con el pedido {n}. El almacén lo notó antes que nosotros.',
    '¿Hay novedades? Nuestra temporada empieza dentro de tres semanas.',
    'El partner nos ha llamado. Ahora dice que la corrección llegará con la próxima versión.',
  ],
  resolved: [
    'El partner ha entregado la parte que faltaba. Ambas partes la probaron con {n} y firmaron.',
    'La causa era una cola sin límite. Está corregida y vigilada; en diez días no se ha perdido ningún pedido.',
    'Hay un plan con fechas acordado por escrito y una persona que responde de él.',
  ],
  declined: [
    'La entrega no forma parte del alcance firmado. El partner ha enviado una oferta.',
    'Es el comportamiento documentado del producto y no un fallo de la implantación.',
  ],
  reopened: [
    'Ha vuelto con la versión de anoche: falta otra vez el pedido {n}.',
    'La corrección solo funciona con pedidos pequeños. Los de más de 60 líneas se siguen omitiendo.',
  ],
  raisedSeverity: [
    'Desde esta mañana afecta a todos los pedidos, ya no solo a los de algunos clientes.',
    'Ya no hay forma de evitarlo: también falla la exportación manual.',
  ],
  loweredSeverity: [
    'Se ha encontrado una forma de evitarlo y ningún pedido queda en espera.',
    'Afecta solo a staging. La tienda no se ve afectada.',
  ],
  notes: [
    'Tercer caso con este partner por la misma exportación. Comparar antes de llamar.',
    'He hablado con su responsable técnico. Amable, pero todavía sin fecha.',
    'Aquí el alcance firmado nos da la razón. Citar el apartado 4.2 si hablan de cambio.',
    'El equipo comercial lo sabe. La renovación es en primavera.',
    'Comprobar la versión con soporte antes de la próxima llamada: llevan dos parches de retraso.',
  ],
  questions: {
    detail: [
      {
        ask: '¿Desde qué versión es así? ¿Antes estaba bien?',
        answer: 'Estuvo bien hasta la versión de la tercera semana. Lo probamos entonces.',
        addition: 'Hasta la versión de la tercera semana funcionaba.',
      },
      {
        ask: '¿A cuántos de los casos acordados afecta?',
        answer: 'A todos los de más de 60 líneas, más o menos uno de cada ocho.',
        addition: 'Afecta a uno de cada ocho pedidos, más o menos.',
      },
    ],
    whatHappened: [
      {
        ask: '¿A qué hora fue y quién lo notó?',
        answer: 'Hacia las 14:20. Lo notó el almacén, con la lista de preparación vacía.',
        addition: 'Lo notó el almacén hacia las 14:20.',
      },
      {
        ask: '¿Hay algún mensaje en el registro a esa hora?',
        answer: 'Ninguno. La exportación termina como si hubiera funcionado.',
        addition: 'El registro no muestra ningún error.',
      },
    ],
    businessImpact: [
      {
        ask: '¿Cuánto cuesta por semana, aproximadamente?',
        answer: 'Unas 14 horas de dos personas y un abono por semana.',
        addition: 'En total, unas 14 horas por semana.',
      },
    ],
    raised: [
      {
        ask: '¿A quién del partner se lo dijeron?',
        answer: 'A su responsable de entregas, con el responsable técnico en copia.',
        addition: 'Se envió al responsable de entregas y al responsable técnico.',
      },
    ],
    whole: [
      {
        ask: '¿Quién decide en su empresa la fecha de la prueba?',
        answer: 'Nuestra directora de operaciones. Tiene libres los martes y los jueves.',
        addition: '',
      },
    ],
  },
  csms: ['Inés Carballeda', 'Gonzalo Urrutxe'],
  customers: [
    'Noelia Baztán',
    'Álvaro Quesada',
    'Rocío Montalbán',
    'Sergio Arribas',
    'Elena Villacañas',
    'Jaime Ordóñez',
  ],
};
