import { readFileSync } from 'node:fs';
import { type Locale, locales } from '#domain/identity/user.ts';
import { type AnswerField, answerFields, type RuleCode, ruleCodes } from '#domain/readiness/finding.ts';
import { asked, ruleFor } from '#domain/readiness/rule.ts';
import { digits, type Pair, pairsOf, scorer, shareOf } from '#scripts/readiness-pair-files.ts';

export type RuleExamples = Record<RuleCode, { field: AnswerField } & Record<Locale, { met: string; missing: string }>>;

/** Sentences that meet each rule and that miss it, in each language. */
export function ruleExamples(): RuleExamples {
  return JSON.parse(readFileSync('tests/readiness/rule-examples.json', 'utf8')) as RuleExamples;
}

const asks: Record<RuleCode, string> = {
  when: 'On which day, at what time, under which circumstances?',
  who: 'Who, by role, or which system?',
  quantity: 'How many, how much, how long?',
  thing: 'Which thing: page, field, document, setting, and what it does?',
  contrast: 'What was expected, what came instead?',
  reference: 'Where can somebody else open it?',
  time_to_answer: 'Was there time to answer, or a day named for it?',
  could_act: 'Was it said to somebody who could act on it?',
  verifiable: 'How will one see that it is done?',
};

/** Code, question, fields and weight of each rule, and what it does on the measured half: alone, and left out. */
export function ruleTable(): string {
  const measured = pairsOf('measured');
  const hard = measured.filter((pair) => pair.hard);
  const lost = (pairs: Pair[], without: RuleCode) => {
    const others = ruleCodes.filter((code) => code !== without);
    return (100 * (shareOf(pairs, scorer()) - shareOf(pairs, scorer(others)))).toFixed(1);
  };
  const rows = [...ruleCodes].map((code) => {
    const fields = answerFields.filter((field) => asked(field).includes(code)).map((field) => `\`${field}\``);
    const alone = percent(shareOf(measured, scorer([code])));
    const figures = [alone, lost(measured, code), lost(hard, code)].join(' | ');
    return `| \`${code}\` | ${asks[code]} | ${fields.join(', ')} | ${weights(code)} | ${figures} |`;
  });
  return [
    '| rule | asks | of | weight | alone | lost without, all | lost without, hard |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The shares of pairs whose specific text scores higher, by language. */
export function figureTable(): string {
  const row = (name: string, choose: (pair: Pair) => boolean) => {
    const cells = (['work', 'measured', 'later'] as const).map((set) =>
      percent(shareOf(pairsOf(set).filter(choose), scorer())),
    );
    const counted = percent(shareOf(pairsOf('measured').filter(choose), digits));
    return `| ${name} | ${cells.join(' | ')} | ${counted} |`;
  };
  return [
    '| pairs | work | measured | later | measured, digits counted |',
    '|---|---|---|---|---|',
    row('all', () => true),
    row('hard', ({ hard }) => hard),
    ...locales.map((language) => row(language, (pair) => pair.language === language)),
  ].join('\n');
}

/** The examples of each rule in each language. */
export function exampleTable(): string {
  const examples = ruleExamples();
  return [...ruleCodes]
    .map((code) => {
      const rows = locales.map((language) => {
        const { met, missing } = examples[code][language];
        return `| ${language} | ${met} | ${missing} |`;
      });
      return [`### ${code}`, '', '| | met | missing |', '|---|---|---|', ...rows].join('\n');
    })
    .join('\n\n');
}

/** Puts each table between the comments that name it. */
export function filled(page: string, tables: Record<string, string>): string {
  return Object.entries(tables).reduce((text, [name, table]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = text.indexOf(open);
    const to = text.indexOf(close);
    if (from < 0 || to < from) throw new Error(`docs/readiness.md has no place for ${name}.`);
    return `${text.slice(0, from + open.length)}\n${table}\n${text.slice(to)}`;
  }, page);
}

/** The weight of a rule, and where a field gives it another one. */
function weights(code: RuleCode): string {
  const usual = ruleFor('summary', code).weight;
  const others = answerFields.filter((field) => ruleFor(field, code).weight !== usual);
  const own = others.map((field) => `${ruleFor(field, code).weight} in \`${field}\``);
  return [String(usual), ...own].join('; ');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
