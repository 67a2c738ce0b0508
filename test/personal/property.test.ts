import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Verb } from '../../src/command/verb.ts';
import { nouns } from '../../src/program.ts';
import { type Counter, openCounter } from '../counter.ts';
import { pdfText, xlsxRows } from '../readers.ts';
import { idNumber, moveIn, writeTo } from './people.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const mobile = fc.tuple(fc.constantFrom(...'3456789'), digits(9)).map(([second, rest]) => `1${second}${rest}`);
const landline = digits(8).map((rest) => `0431-${rest}`);
const bornUntil = (max: number) =>
  fc.record({
    phone: fc.oneof(mobile, landline),
    id_number: fc
      .tuple(fc.constantFrom('220102', '110105', '310106'), fc.integer({ min: 1930, max }), digits(3))
      .map(([region, year, order]) => idNumber(`${region}${year}0817${order}`)),
  });
const person = bornUntil(2019);
/** Nobody under sixteen is on the staff. */
const adult = bornUntil(2005);

interface Secret {
  phone: string;
  id_number: string;
}

/** People of every kind with their numbers, and the same numbers typed wherever somebody might type them. */
async function busyOffice(secrets: readonly Secret[]): Promise<Counter> {
  const counter = await openCounter({ today: '2026-09-18' });
  const [first, second, third] = secrets as [Secret, Secret, Secret];
  const added = await Promise.all([
    counter.jwh(`staff add 王建国 --post 主任 --from 2026-01-05 --phone ${first.phone} --id-number ${first.id_number}`),
  ]);
  expect(added.map(({ err }) => err)).toEqual(['']);
  await counter.jwh(`rep elect 张一 --group 第1居民小组 --phone ${second.phone} --id-number ${second.id_number}`);
  await moveIn(counter, { name: '张晓梅', ...third } as never);
  const said = `电话${first.phone}，身份证${second.id_number}；tel${third.phone}`;
  const apart = `${spaced(third.phone)} / ${spaced(first.id_number)}`;
  for (const line of [
    `staff amend 王建国 --note "${said}"`,
    `chronicle add "${said}" --on 2026-09-01`,
    `plan add "${said}" --period 2026-09`,
    `matter add --title 路灯 --class 环境 --content "${said}"`,
    `rules set term_years 3 --cite "${said}" --from 2026-01-01`,
    `finance expense --day 2026-09-01 --amount 20 --payee "${first.phone}" --purpose "${said}" --method cash --handler 李敏`,
    `attendance mark 王建国 2026-09-16 旷工 --reason "${said}"`,
    `meeting record --kind representatives --day 2026-09-17 --entitled 9 --present 9 --motion "${said}=9/0/0"`,
    `staff leave 王建国 --on 2026-09-17 --reason "${said}"`,
  ]) {
    expect([0, 2, 4], line).toContain((await counter.jwh(line)).code);
  }
  // What a room of its own will write: the texts of a matter, an event, a diary.
  await writeTo(counter, async (writing) => {
    const at = { year: 2026, no: 9, day: '2026-09-17', facts: JSON.stringify({ words: said }) };
    const matter = { ...at, class: 'service', title: said, content: apart, source: 'other', state: 'open' };
    await writing.insert('matter', { ...matter, state_day: '2026-09-17' });
    await writing.insert('chronicle_entry', { day: '2026-09-17', event: said, persons: apart });
    await writing.insert('diary_entry', { day: '2026-09-17', name: '孙秀英', content: said });
  });
  return counter;
}

const spaced = (number: string) => number.replace(/^(\d{3})-?(\d{4})/, '$1 $2 ');

interface Reading {
  words: string[];
  verb: Verb;
}

/** Every verb that only reads, from the list of nouns; with what it may be asked for where it needs something. */
async function readingVerbs(): Promise<Reading[]> {
  const all: Reading[] = [];
  for (const noun of nouns) {
    for (const entry of await noun.load()) {
      const verb = await entry.load();
      if (verb.writes) continue;
      const needed = (verb.arguments ?? []).filter(({ name }) => name.startsWith('<')).length;
      const words = [noun.name, entry.name];
      if (needed === 0) all.push({ words, verb });
      else
        for (const word of ['1', '9', '王建国', '张晓梅', '职责'])
          all.push({ words: [...words, ...Array(needed).fill(word)], verb });
    }
  }
  return all;
}

function leaked(out: string, secrets: readonly Secret[]): string[] {
  const close = out.replace(/[ .-]/g, '');
  return secrets
    .flatMap(({ phone, id_number }) => [phone, id_number])
    .filter((number) => out.includes(number) || close.includes(number.replace('-', '')));
}

test('whoever is on file: without --reveal no reading verb tells a full ID number or private telephone', async () => {
  const verbs = await readingVerbs();
  expect(verbs.length).toBeGreaterThan(40);
  const three = fc
    .tuple(adult, person, person)
    .filter((all) => new Set(all.map(({ id_number }) => id_number)).size === all.length);
  await fc.assert(
    fc.asyncProperty(three, async (secrets) => {
      const counter = await busyOffice(secrets);
      let answered = 0;
      for (const { words } of verbs) {
        for (const form of [[], ['--json'], ['--csv']]) {
          const { out, err, code } = await counter.run(...words, ...form);
          expect(leaked(out + err, secrets), [...words, ...form].join(' ')).toEqual([]);
          expect(code, `${words.join(' ')}: ${err}`).not.toBe(1);
          if (code === 0) answered += 1;
        }
      }
      expect(answered).toBeGreaterThan(60);
      // And the masks are there: it is not that nothing was told.
      expect((await counter.jwh('matter show 9')).out).toMatch(/\*{4}/);
      expect((await counter.jwh('audit list --json')).json().rows.length).toBeGreaterThan(5);
      const { rows } = (await counter.jwh('audit list --json')).json();
      for (const { seq } of rows) {
        const { out } = await counter.run('audit', 'show', `${seq}`, '--json');
        expect(leaked(out, secrets), `audit show ${seq}`).toEqual([]);
      }
    }),
    { numRuns: 3 },
  );
}, 180_000);

test('nor does a paper or a workbook', async (context) => {
  const secrets = [
    { phone: '13904310001', id_number: idNumber('22010219700817001') },
    { phone: '0431-85550001', id_number: idNumber('22010219700817002') },
    { phone: '13504310003', id_number: idNumber('22010219700817003') },
  ];
  const counter = await busyOffice(secrets);
  const lines = [
    'staff list --all',
    'staff show 王建国',
    'rep list',
    'matter show 9',
    'matter list',
    'chronicle list',
    'audit show 3',
  ];
  for (const [at, line] of lines.entries()) {
    expect((await counter.jwh(`${line} --pdf ${at}.pdf --xlsx ${at}.xlsx`)).code, line).toBe(0);
    expect(leaked(pdfText(join(counter.folder, `${at}.pdf`), context), secrets), line).toEqual([]);
    expect(leaked(JSON.stringify(await xlsxRows(join(counter.folder, `${at}.xlsx`))), secrets), line).toEqual([]);
  }
  expect(readdirSync(counter.folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(lines.length);
});

test('a number that is part of a code of the file is no telephone; the same on file is', async () => {
  const counter = await openCounter({ today: '2026-09-18' });
  const code = 'ab13904310001cdef0123456789abcdef';
  await writeTo(counter, (writing) => writing.insert('chronicle_entry', { day: '2026-09-01', event: `校验 ${code}` }));
  expect((await counter.jwh('chronicle list')).out).toContain(code);
  await counter.jwh('staff add 王建国 --post 主任 --phone 13904310001');
  expect((await counter.jwh('chronicle list')).out).not.toContain('13904310001');
});
