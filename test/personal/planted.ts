import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import type { RecordTable } from '../../src/database/writing.ts';
import { insertPerson } from '../../src/person/store.ts';
import type { Counter } from '../counter.ts';
import { idNumber, writeTo } from './people.ts';

/** A mobile, a number with its area code, an ID number: on file, and typed wherever somebody might type them. */
export interface Planted {
  mobile: string;
  landline: string;
  id_number: string;
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

const numbers = fc.record({
  mobile: fc.tuple(fc.constantFrom(...'3456789'), digits(9)).map(([second, rest]) => `1${second}${rest}`),
  landline: fc.stringMatching(/^[2-8]\d{7}$/).map((rest) => `0431-${rest}`),
  id_number: fc
    .tuple(fc.integer({ min: 1930, max: 2019 }), digits(3))
    .map(([year, order]) => idNumber(`220102${year}0817${order}`)),
});

/** How people spell numbers in a text: full-width, with blanks, dashes or dots between, with the code of the country. */
const spellings: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (number) => number.replace(/^(\d{3})-?(\d{4})/, '$1 $2 '),
  (number) => number.replace(/^(\d{3})-?(\d{4})/, '$1-$2-'),
  (number) => number.replace(/(\d{4})(?=\d)/g, '$1.'),
  (number) => number.replace(/(\d{4})(?=\d)/g, '$1　'),
  (number) => number.replace(/(\d{3})(?=\d)/g, '$1\u200b'),
];

export function sampled(seed: number): { planted: Planted; said: () => string } {
  const [planted] = fc.sample(numbers, { seed, numRuns: 1 }) as [Planted];
  let turn = seed;
  const spelled = (number: string) => spellings[turn++ % spellings.length]?.(number) ?? number;
  const said = () =>
    `${fc.sample(fc.constantFrom('电话', 'tel', '☎'), { seed: turn, numRuns: 1 })[0]}${spelled(planted.mobile)}，座机${spelled(planted.landline)}；证号${spelled(planted.id_number)}`;
  return { planted, said };
}

/** Free text of the records, and free text in their JSON; not by what they are looked up. */
const columns =
  'note content reason event persons purpose seen asked met did open remark follow_up discussion detail'.split(' ');
const keys = new Set('text note reason result request facts remark content papers outcome opinion'.split(' '));

/** Writes the numbers into the free text of every record on file, as a clerk might have typed them; into the chain. */
export async function plant(counter: Counter, seed: number): Promise<Planted> {
  const { planted, said } = sampled(seed);
  const raw = new BetterSqlite3(counter.path, { readonly: true });
  const tables = raw
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'audit%' and name not like 'sqlite%'",
    )
    .pluck()
    .all() as RecordTable[];
  const rows = tables.map((table) => [table, raw.prepare(`select * from "${table}"`).all()] as const);
  raw.close();
  await writeTo(counter, async (writing) => {
    await insertPerson(writing, '钱九', { phone: planted.landline, id_number: planted.id_number });
    for (const [table, all] of rows) {
      if (table === 'access_entry' || table === 'office_setting') continue;
      for (const row of all as Record<string, unknown>[]) {
        const patch = Object.fromEntries(
          Object.entries(row).flatMap(([column, value]) => {
            if (typeof value !== 'string') return [];
            const text = /^[[{]/.test(value) ? inJson(value, said) : columns.includes(column) ? value + said() : value;
            return text === value ? [] : [[column, text]];
          }),
        );
        if (table === 'person') Object.assign(patch, personal(row, planted));
        if (Object.keys(patch).length > 0) await writing.update(table, String(row.id), patch as never);
      }
    }
  });
  return planted;
}

/** Half of them have the mobile, half the other. */
function personal({ name }: Record<string, unknown>, { mobile, landline }: Planted) {
  return { phone: String(name).charCodeAt(0) % 2 === 0 ? mobile : landline };
}

function inJson(text: string, said: () => string): string {
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
    return typeof value === 'string' && keys.has(key) ? value + said() : value;
  };
  return JSON.stringify(walk(JSON.parse(text), ''));
}

/** Which of the numbers a text tells in full, however it spells them, and whatever stands between their digits. */
export function toldIn(text: string, { mobile, landline, id_number }: Planted): string[] {
  const close = text.normalize('NFKC').replace(/[^\dXx]/g, '');
  return [mobile, landline.replace('-', ''), id_number].filter((number) => close.includes(number));
}

/** What stands for a private value in an answer. */
export const masks = /\*{3,}|\p{Script=Han}\*\p{Script=Han}?/u;
