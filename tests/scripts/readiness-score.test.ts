import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs the command on these lines. */
function scored(input: string): Promise<{ code: number | null; output: string; complaints: string }> {
  return new Promise((done) => {
    const command = spawn(process.execPath, ['scripts/readiness-score.ts']);
    let output = '';
    let complaints = '';
    command.stdout.on('data', (data) => {
      output += data;
    });
    command.stderr.on('data', (data) => {
      complaints += data;
    });
    command.on('close', (code) => done({ code, output, complaints }));
    command.stdin.end(input);
  });
}

const line = (id: unknown, text: string) => JSON.stringify({ id, language: 'en', field: 'summary', text });

test('scores line by line, in the order of the lines', async () => {
  const { code, output, complaints } = await scored(
    [
      line('b', 'The checkout keeps the delivery address of the previous customer after sign-out.'),
      '',
      line('a', 'It is a mess.'),
    ].join('\n'),
  );
  expect([code, complaints]).toEqual([0, '']);
  const scores = output
    .trim()
    .split('\n')
    .map((written) => JSON.parse(written) as { id: string; score: number });
  expect(scores.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(scores[0]?.score).toBeGreaterThan(scores[1]?.score ?? 0);
});

test('names each line it cannot read, and scores the others', async () => {
  const { code, output, complaints } = await scored(
    [
      'nonsense',
      '[1]',
      line(1, 'x'),
      JSON.stringify({ id: 2, language: 'xx', field: 'summary', text: 'x' }),
      JSON.stringify({ id: 3, language: 'en', field: 'title', text: 'x' }),
      JSON.stringify({ id: 4, language: 'en', field: 'summary' }),
      line(null, 'x'),
    ].join('\r\n'),
  );
  expect(code).toBe(1);
  expect(output).toBe('{"id":1,"score":0}\n');
  expect(complaints.match(/^Line \d+: .+$/gm)).toEqual([
    'Line 1: this is not JSON.',
    'Line 2: this is not a JSON object.',
    'Line 4: "language" is none of en, it, sv, nl, pt-BR, es.',
    'Line 5: "field" names no answer that is judged: "title".',
    'Line 6: "text" is not a string.',
    'Line 7: "id" is neither a string nor a number.',
  ]);
});

test('takes as many lines as there are', async () => {
  const many = 20_000;
  const { code, output } = await scored(
    Array.from({ length: many }, (_, id) => line(id, 'Order 1042 is lost.')).join('\n'),
  );
  expect(code).toBe(0);
  expect(output.trim().split('\n')).toHaveLength(many);
});
