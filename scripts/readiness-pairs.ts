// npm run readiness:pairs -- [measured|later|work|ablation]: how often the specific text of a pair scores above the vague one.
import { locales } from '#domain/identity/user.ts';
import { ruleCodes } from '#domain/readiness/finding.ts';
import { digits, type Pair, pairsOf, type Scorer, scorer, shareOf } from '#scripts/readiness-pair-files.ts';

const usage = 'npm run readiness:pairs -- [measured|later|work|ablation]';

const [what = 'measured', ...more] = process.argv.slice(2);
if (more.length === 0 && (what === 'measured' || what === 'later' || what === 'work')) {
  const pairs = pairsOf(what);
  report(pairs, scorer());
  console.log('\nCounting digits, for comparison');
  report(pairs, digits);
  // The others are for their totals alone: who reads what they lose begins to write rules for it.
  if (what === 'work') for (const pair of pairs) explainLost(pair);
} else if (more.length === 0 && what === 'ablation') {
  ablate(pairsOf('measured'));
} else {
  console.error(usage);
  process.exitCode = 2;
}

function report(pairs: Pair[], score: Scorer) {
  row('all', pairs, score);
  row('hard', pairs.filter(isHard), score);
  for (const language of locales) {
    const own = pairs.filter((pair) => pair.language === language);
    row(language, own, score);
  }
}

function row(name: string, pairs: Pair[], score: Scorer) {
  console.log(`${name.padEnd(20)}${percent(shareOf(pairs, score))}  of ${pairs.length}`);
}

/** What each rule adds: the shares without it, by it alone, and the distance that is left between two texts. */
function ablate(pairs: Pair[]) {
  console.log('without                   all     hard  distance    alone');
  for (const rule of [null, ...ruleCodes]) {
    const others = ruleCodes.filter((code) => code !== rule);
    const without = scorer(others);
    const distances = pairs
      .map((pair) => without(pair, pair.specific) - without(pair, pair.vague))
      .sort((a, b) => a - b);
    const middle = (distances[Math.floor(distances.length / 2)] ?? 0).toFixed(1).padStart(10);
    const shares = [pairs, pairs.filter(isHard)].map((some) => percent(shareOf(some, without))).join('');
    const alone = rule ? percent(shareOf(pairs, scorer([rule]))) : '';
    console.log(`${(rule ?? 'none').padEnd(20)}${shares}${middle}${alone}`);
  }
}

function explainLost(pair: Pair) {
  const specific = scorer()(pair, pair.specific);
  const vague = scorer()(pair, pair.vague);
  if (specific > vague) return;
  const scores = `${specific.toFixed(1)} against ${vague.toFixed(1)}`;
  console.log(`\n${pair.id} ${pair.field}${pair.hard ? ', hard' : ''}: ${scores}\n  ${pair.specific}\n  ${pair.vague}`);
}

function isHard({ hard }: Pair): boolean {
  return hard;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(9);
}
