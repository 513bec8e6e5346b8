'use client';

// Stands in when even the frame of a page fails: no messages, no style sheet, so it says one sentence in each language.
const sentences = {
  en: 'Escalation Desk cannot be shown at the moment. What you saved is kept. Try again in a minute.',
  it: 'Al momento Escalation Desk non è disponibile. Ciò che ha salvato resta conservato. Riprovi tra un minuto.',
  sv: 'Escalation Desk kan inte visas just nu. Det du har sparat finns kvar. Försök igen om en minut.',
  nl: 'Escalation Desk kan op dit moment niet worden getoond. Wat u hebt opgeslagen, blijft bewaard. Probeer het over een minuut opnieuw.',
  'pt-BR':
    'No momento, o Escalation Desk não está disponível. O que você salvou continua guardado. Tente de novo em um minuto.',
  es: 'En este momento no se puede mostrar Escalation Desk. Lo que ha guardado se conserva. Vuelva a intentarlo dentro de un minuto.',
};

export default function GlobalError() {
  return (
    <html lang="en">
      <body
        style={{
          font: '1.0625rem/1.5 system-ui, sans-serif',
          maxWidth: '38rem',
          margin: '3rem auto',
          padding: '0 1.25rem',
        }}
      >
        <title>Escalation Desk</title>
        <h1 style={{ fontSize: '1.5rem' }}>Escalation Desk</h1>
        {Object.entries(sentences).map(([locale, sentence]) => (
          <p key={locale} lang={locale}>
            {sentence}
          </p>
        ))}
      </body>
    </html>
  );
}
