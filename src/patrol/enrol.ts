import { resolve } from 'node:path';
import { wholeNumber } from '../base/number.ts';
import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { namesTwice, readNames } from '../proceeding/input.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readTableFile } from '../sheet/table_file.ts';
import { insertMember, membersCalled, membersOn } from './member_store.ts';
import { membersAnswer } from './members.ts';
import { squadRule } from './squads.ts';

interface EnrolOptions {
  group?: string;
  from?: string;
  file?: string;
}

/** Somebody to be put into a squad; `row` of the file, where there is one. */
interface Asked {
  name: string;
  squad: number;
  row: number | null;
}

export const enrol = verb<EnrolOptions>({
  writes: true,
  arguments: [{ name: '[姓名...]', text: '队员的姓名' }],
  options: [
    { flags: '--group <小组>', text: '编入哪个小组，如 3' },
    { flags: '--from <日期>', text: '从哪一天起（默认：今天）' },
    { flags: '--file <文件>', text: '名单（CSV 或 xlsx）：姓名、小组两列' },
  ],
  examples: ['jwh patrol enrol 赵一 钱二 孙三 --group 3 --from 2026-03-01', 'jwh patrol enrol --file 队员.csv'],
  async run(context, args, options) {
    const from = options.from === undefined ? context.today : readDay(options.from, '--from ');
    const typed = (args[0] as unknown as string[] | undefined) ?? [];
    const asked =
      options.file === undefined ? namesAsked(typed, options.group) : await rowsAsked(context, typed, options);
    return context.write(async (writing) => {
      await refuseFaulty(writing, asked, from);
      for (const { name, squad } of asked) await insertMember(writing, { name, squad, from_day: from });
      const day = from > context.today ? from : context.today;
      return membersAnswer(writing.db, await membersOn(writing.db, day), day, asked.length);
    });
  },
});

function namesAsked(typed: readonly string[], group: string | undefined): Asked[] {
  const names = readNames(typed, '姓名').map((name) => readPublicWords(name, '姓名', 60));
  const [twice] = namesTwice(typed);
  if (names.length === 0 || group === undefined || twice !== undefined) {
    const sentence = twice === undefined ? '编组要写姓名和小组。' : `“${twice}”写了两次。`;
    throw new Refusal('usage', 'bad_enrolment', sentence, {
      hint: '如 jwh patrol enrol 赵一 钱二 --group 3，或 --file 名单.csv；同名的另一人写成 赵一（三号楼）。',
    });
  }
  const squad = squadIn(group);
  return names.map((name) => ({ name, squad, row: null }));
}

async function rowsAsked(context: Context, typed: readonly string[], options: EnrolOptions): Promise<Asked[]> {
  if (typed.length > 0 || options.group !== undefined) {
    throw new Refusal('usage', 'file_and_flags', '已用 --file 给出名单，又写了姓名或小组。', { hint: '留一种。' });
  }
  const headings = { name: ['姓名', '队员', '队员姓名'], group: ['小组', '组别', '巡防小组', '组'] };
  const table = await readTableFile(resolve(context.world.cwd, options.file as string), headings, 'name');
  const asked: Asked[] = [];
  const faults: { row: number; name: string; code: string; reason: string }[] = [];
  for (const { row, cells, fault } of table.rows) {
    try {
      if (fault !== null) throw new Refusal('usage', 'bad_row', fault);
      const name = readPublicWords(cells.name ?? '', '姓名', 60);
      asked.push({ name, squad: squadIn(cells.group ?? ''), row });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ row, name: cells.name ?? '', code: error.code, reason: error.message });
    }
  }
  if (faults.length > 0) throw faultyRows(table.rows.length, faults);
  return asked;
}

function squadIn(text: string): number {
  const squad = wholeNumber(
    text
      .normalize('NFKC')
      .replace(/^第|小?组$/g, '')
      .trim(),
    '小组',
  );
  if (squad > 0) return squad;
  throw new Refusal('usage', 'bad_group', '小组从1起。', { hint: '如 --group 3。' });
}

/** One name in two squads is one person twice, and a squad beyond those of the place is a slip. */
async function refuseFaulty(writing: Writing, asked: readonly Asked[], from: Day): Promise<void> {
  const squads = squadRule(await loadRulebook(writing.db), from)?.squads ?? null;
  const faults: { row: number; name: string; code: string; reason: string }[] = [];
  for (const [at, { name, squad, row }] of asked.entries()) {
    const [held] = await membersCalled(writing.db, name, from);
    const above = asked.slice(0, at).find((one) => one.name === name);
    const reason =
      squads !== null && squad > squads
        ? `第${squad}组：本地分${squads}个小组。`
        : held !== undefined
          ? `${name}已在第${held.squad}组（自${held.from_day}）。`
          : above !== undefined
            ? `“${name}”写了不止一次。`
            : null;
    if (reason !== null) faults.push({ row: row ?? at + 1, name, code: 'bad_member', reason });
  }
  const [first] = faults;
  if (first === undefined) return;
  if (asked[0]?.row !== null) throw faultyRows(asked.length, faults);
  throw new Refusal('usage', 'bad_member', faults.map(({ reason }) => reason).join('\n'), {
    hint: '换组先退队：jwh patrol release 姓名 --on 日期；同名的另一人写成 赵一（三号楼）。没有写入任何内容。',
  });
}

function faultyRows(read: number, faults: readonly { row: number; name: string; reason: string }[]): Refusal {
  const lines = faults.slice(0, 20).map(({ row, name, reason }) => `  第${row}行 ${name}：${reason}`);
  const rest = faults.length > 20 ? [`  ……还有${faults.length - 20}行`] : [];
  const sentence = [`${read}行中有${faults.length}行不对，一行也没有导入：`, ...lines, ...rest].join('\n');
  return new Refusal('usage', 'faulty_rows', sentence, {
    hint: '行号是表格里的行号（第1行是标题）。改好后再导入。',
    rows: faults,
  });
}
