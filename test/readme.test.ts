import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exitCodes } from '../src/base/refusal.ts';
import { nouns } from '../src/program.ts';
import { openCounter } from './counter.ts';

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

/** What changes from run to run: hashes and the folder. */
const steady = (text: string, folder: string) =>
  text
    .replaceAll(folder, '.')
    .replace(/\b[0-9a-f]{8,64}\b/g, '…')
    .trimEnd();

test('the first hour prints what the README says', async () => {
  const office = await openCounter({ init: false, today: '2026-10-31' });
  const told: string[] = [];
  const printed: string[] = [];
  for (const block of readme.matchAll(/```(console|yaml|csv)(?: (\S+))?\n([\s\S]*?)```/g)) {
    const [, language, name, content = ''] = block;
    if (language !== 'console') {
      if (name !== undefined) office.write(name, content);
      continue;
    }
    for (const part of content.split(/^(?=\$ jwh )/m)) {
      const [line = '', ...expected] = part.split('\n');
      const { out, err } = await office.jwh(line.replace('$ jwh ', ''));
      told.push(`${line}\n${steady(expected.join('\n'), office.folder)}`);
      printed.push(`${line}\n${steady(out + err, office.folder)}`);
    }
  }
  expect(printed.length).toBeGreaterThan(5);
  expect(printed).toEqual(told);
});

test('the table of exit codes is the one the program has', () => {
  for (const code of [0, ...Object.values(exitCodes)])
    expect(new RegExp(`^\\| ${code} \\|`, 'm').test(readme), `exit code ${code} in README.md`).toBe(true);
});

test.each(nouns.map(({ name }) => name))('the README names jwh %s', (name) => {
  expect(readme.includes(`\`jwh ${name}\``), `a row for \`jwh ${name}\` in the table 现在能做的 of README.md`).toBe(
    true,
  );
});
