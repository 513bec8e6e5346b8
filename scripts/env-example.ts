// npm run env:example [-- --check]: writes .env.example from the schema of the environment, or says whether it is current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/configuration.ts';
import { describeVariable, environmentSchema } from '#server/platform/env.ts';

const file = join(root, '.env.example');
const current = envExample();

if (!process.argv.includes('--check')) writeFileSync(file, current);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== current) {
  console.error('.env.example is not what the schema says: npm run env:example');
  process.exitCode = 1;
}

function envExample(): string {
  const variables = Object.keys(environmentSchema.shape).filter((name) => name !== 'NODE_ENV');
  const entries = variables.map((name) => {
    const { description, example } = describeVariable(name);
    return `${wrap(description)}\n#${name}=${quoted(example)}\n`;
  });
  return `# Copy to .env and set what differs; what is unset takes its default.\n# Made by npm run env:example.\n\n${entries.join('\n')}`;
}

function quoted(value: string): string {
  return /[\s<>#]/.test(value) ? `"${value}"` : value;
}

function wrap(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (`${lines.at(-1)} ${word}`.length > 116) lines.push('');
    lines.push(`${lines.pop()} ${word}`);
  }
  return lines.map((line) => `#${line}`).join('\n');
}
