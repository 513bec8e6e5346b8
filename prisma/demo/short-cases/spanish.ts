import { at, contact, example, type ShortCases, scope } from '#prisma/demo/short-case.ts';

export const spanish: ShortCases = {
  'es-contrasenas': (day) => ({
    ...at(
      'es',
      'Distribuciones Montegrís, S.L.',
      'Alborada Comercio Digital, S.L.',
      'commerce-on-premises',
      '2.4.7-p8',
    ),
    phase: 'live',
    title: 'Los clientes no pueden restablecer su contraseña',
    summary: 'Desde el lanzamiento, el correo de restablecimiento llega con un enlace al dominio antiguo.',
    businessImpact: 'Unas 30 llamadas al día en atención al cliente.',
    desiredOutcome: 'El enlace correcto en las tres tiendas y una prueba en cada despliegue.',
    severity: 'critical',
    severityReason: 'Una de cada cinco empresas no puede entrar.',
    scopeReferences: [
      scope(
        'Documento de alcance, versión 2.0',
        'Alcance_TresTiendas_v2.0_firmado.pdf',
        '4.3 Cuentas',
        'Todos los correos con el dominio de su tienda',
        'partly-delivered',
        day(190),
        'Solo la tienda peninsular usa su dominio.',
      ),
    ],
    partnerContacts: [
      contact(
        day(3),
        'ticket',
        'Soporte de segundo nivel',
        'Adjuntamos tres correos con el enlace equivocado.',
        'promised',
        'Nos dijeron «mañana» hace tres días.',
        'Incidencia AL-5120',
      ),
    ],
    examples: [
      example(
        day(4),
        'La cuenta 20311 recibió un enlace al dominio cerrado.',
        'Un enlace a su tienda.',
        'La empresa hizo el pedido a un competidor.',
        'Cuenta 20311',
      ),
    ],
  }),
  'es-informes': (day) => ({
    ...at('es', 'Distribuciones Montegrís, S.L.', 'Faro Norte Digital, S.L.', 'commerce-on-premises', '2.4.7-p8'),
    title: 'Informes de ventas con un mes de retraso',
    summary: 'El cuadro de mando debía mostrar las ventas del día anterior. Muestra las del mes pasado.',
    businessImpact: 'Compras decide a ciegas; sobraron 14.000 € de género.',
    desiredOutcome: 'Datos del día anterior antes de las nueve.',
    severity: 'medium',
    scopeReferences: [
      scope(
        'Presupuesto FN-22',
        'FN-22.pdf',
        'Apartado 4',
        'Datos del día anterior',
        'unsatisfactory',
        day(130),
        'La carga falla en silencio desde agosto.',
      ),
    ],
    partnerContacts: [
      contact(
        day(22),
        'email',
        'Responsable técnico',
        'Enviamos las fechas de cada carga fallida.',
        'unclear',
        '«Depende del ERP.» El ERP entrega cada noche.',
        'Correo «Cargas fallidas»',
      ),
    ],
    examples: [
      example(
        day(24),
        'El día 3 el cuadro mostraba aún el mes anterior.',
        'Las ventas del día 2.',
        'Se pidió género de más.',
        'Captura del día 3',
      ),
    ],
  }),
};
