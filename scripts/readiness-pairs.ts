// npm run readiness:pairs -- [work|measured|ablation]: how often the specific text of a pair scores above the vague one.
import { readFileSync } from 'node:fs';
import { type Locale, locales } from '#domain/identity/user.ts';
import { type AnswerField, type RuleCode, ruleCodes } from '#domain/readiness/finding.ts';
import { judgeText } from '#domain/readiness/rules.ts';

/** Two texts about one grievance; `hard`: the specific one has no digit, or the vague one has figures of no bearing. */
interface Pair {
  id: string;
  language: Locale;
  field: AnswerField;
  hard: boolean;
  specific: string;
  vague: string;
}
type Scorer = (pair: Pair, text: string) => number;

const usage = 'npm run readiness:pairs -- [work|measured|ablation]';
const [half = 'measured'] = process.argv.slice(2);
if (half === 'work' || half === 'measured') {
  const pairs = pairsOf(half);
  report(pairs, (pair, text) => judgeText(pair.field, text, pair.language).score);
  console.log('\nOnly digits counted, for comparison:');
  report(pairs, (_, text) => text.replace(/\D/g, '').length);
  if (half === 'work') complain(pairs);
} else if (half === 'ablation') {
  const pairs = pairsOf('measured');
  const all = share(pairs, (pair, text) => judgeText(pair.field, text, pair.language).score);
  console.log(`all rules\t${percent(all)}`);
  for (const rule of ruleCodes) {
    const without = share(pairs, (pair, text) => judgeText(pair.field, text, pair.language, rule as RuleCode).score);
    console.log(`without ${rule}\t${percent(without)}`);
  }
} else {
  console.error(usage);
  process.exitCode = 2;
}

function pairsOf(half: 'work' | 'measured'): Pair[] {
  return locales.flatMap((language) =>
    readFileSync(`tests/readiness/pairs/${half}/${language}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Pair),
  );
}

function report(pairs: Pair[], scorer: Scorer) {
  const row = (name: string, some: Pair[]) =>
    console.log(`${name.padEnd(8)}${percent(share(some, scorer))}  of ${some.length}`);
  row('all', pairs);
  row(
    'hard',
    pairs.filter(({ hard }) => hard),
  );
  for (const language of locales)
    row(
      language,
      pairs.filter((pair) => pair.language === language),
    );
}

function complain(pairs: Pair[]) {
  for (const pair of pairs) {
    const specific = judgeText(pair.field, pair.specific, pair.language).score;
    const vague = judgeText(pair.field, pair.vague, pair.language).score;
    if (specific > vague) continue;
    console.log(
      `\n${pair.id} ${pair.field}${pair.hard ? ' hard' : ''}: ${specific.toFixed(1)} against ${vague.toFixed(1)}`,
    );
    console.log(`  ${pair.specific}\n  ${pair.vague}`);
  }
}

/** A draw is lost. */
function share(pairs: Pair[], scorer: Scorer): number {
  return pairs.filter((pair) => scorer(pair, pair.specific) > scorer(pair, pair.vague)).length / pairs.length;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(8);
}
