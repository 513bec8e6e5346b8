import type { MailBody, Quote, Section } from '#server/correspondence/mail-text.ts';

/** The mail as plain text. */
export function layOutText(body: MailBody): string {
  const facts = body.facts.map(({ label, value }) => `${label}: ${value.replace(/\s+/g, ' ')}`);
  return [
    body.greeting,
    ...body.paragraphs,
    ...(body.quotes ?? []).map(quoteText),
    ...(body.sections ?? []).map(sectionText),
    ...(facts.length > 0 ? [facts.join('\n')] : []),
    `${body.action.label}:\n${body.action.url}`,
    ...body.notes,
    `${body.closing}\n${body.signature}`,
    ['-- ', body.footer, ...body.ways.map(({ label, url }) => `${label}: ${url}`)].join('\n'),
    '',
  ].join('\n\n');
}

/**
 * The mail as HTML: one narrow column, system fonts, styles on the elements and nothing to load, since mail programs
 * drop the rest; legible in dark mode, since it names no background but the button's.
 */
export function layOutHtml(subject: string, body: MailBody): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
  return `<!doctype html>
<html lang="${body.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:32px 20px;font:17px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:34rem;margin:0 auto">
<p style="margin:0 0 24px;padding:0 0 12px;border-bottom:2px solid;font-weight:700">${escapeHtml(body.signature)}</p>
${paragraph(body.greeting)}
${body.paragraphs.map(paragraph).join('\n')}
${(body.quotes ?? []).map(quoteHtml).join('\n')}
${(body.sections ?? []).map(sectionHtml).join('\n')}
${layOutFacts(body.facts)}
<p style="margin:24px 0"><a href="${escapeHtml(body.action.url)}" style="display:inline-block;padding:12px 20px;border-radius:4px;background:#2438b8;color:#ffffff;font-weight:650;text-decoration:none">${escapeHtml(body.action.label)}</a></p>
${body.notes.map(paragraph).join('\n')}
<p style="margin:0 0 32px">${escapeHtml(body.closing)}<br>${escapeHtml(body.signature)}</p>
<p style="margin:0;padding:12px 0 0;border-top:1px solid;font-size:14px">${[escapeHtml(body.footer), ...body.ways.map(wayHtml)].join('<br>')}</p>
</div>
</body>
</html>
`;
}

function wayHtml({ label, url }: MailBody['ways'][number]): string {
  return `<a href="${escapeHtml(url)}" style="color:inherit">${escapeHtml(label)}</a>`;
}

/** A letter as HTML: its lines as they are, without a sign of ours. */
export function layOutLetter(letter: { language: string; subject: string; body: string; footer: string }): string {
  const [subject, body, footer] = [letter.subject, letter.body, letter.footer].map(escapeHtml);
  return `<!doctype html>
<html lang="${letter.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
</head>
<body style="margin:0;padding:32px 20px;font:17px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:40rem;margin:0 auto">
<div style="margin:0 0 32px;white-space:pre-wrap;overflow-wrap:break-word">${body}</div>
<p style="margin:0;padding:12px 0 0;border-top:1px solid;font-size:14px">${footer}</p>
</div>
</body>
</html>
`;
}

/** Each line marked, as mail programs mark what somebody else wrote. */
function quoteText({ heading, text }: Quote): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => `> ${line}`.trimEnd());
  return [...(heading === null ? [] : [heading]), ...lines].join('\n');
}

function sectionText({ heading, links, more }: Section): string {
  const lines = links.map(({ label, url }) => `- ${label.replace(/\s+/g, ' ')}\n  ${url}`);
  return [heading, ...lines, ...(more === null ? [] : [more])].join('\n');
}

function quoteHtml({ heading, text, language }: Quote): string {
  const title = heading === null ? '' : `<p style="margin:0 0 4px;font-weight:650">${escapeHtml(heading)}</p>\n`;
  return `${title}<blockquote lang="${language}" style="margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid;white-space:pre-wrap;overflow-wrap:break-word">${escapeHtml(text)}</blockquote>`;
}

function sectionHtml({ heading, links, more }: Section): string {
  const items = links.map(
    ({ label, url }) => `<li style="margin:0 0 4px"><a href="${escapeHtml(url)}">${escapeHtml(label)}</a></li>`,
  );
  const rest = more === null ? '' : `\n<p style="margin:0 0 16px">${escapeHtml(more)}</p>`;
  return `<p style="margin:0 0 4px;font-weight:650">${escapeHtml(heading)}</p>
<ul style="margin:0 0 16px;padding:0 0 0 24px">
${items.join('\n')}
</ul>${rest}`;
}

/** Headers beside their values, for a screen reader too. */
function layOutFacts(facts: MailBody['facts']): string {
  if (facts.length === 0) return '';
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" style="padding:6px 16px 6px 0;text-align:left;vertical-align:top;font-weight:650">${escapeHtml(label)}</th><td style="padding:6px 0;vertical-align:top">${escapeHtml(value)}</td></tr>`,
  );
  return `<table style="margin:0 0 8px;border-collapse:collapse">\n${rows.join('\n')}\n</table>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
