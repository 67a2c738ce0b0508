import type { Block, Sheet } from '../sheet/sheet.ts';
import type { PunchFile } from './punch_file.ts';
import type { Taken } from './take.ts';

interface Imported extends Taken {
  /** The number of the import; null where nothing was taken. */
  number: number | null;
  isRefused: boolean;
}

/** What an import came to; a trial also shows how the file was understood and what each person would get. */
export function importSheet(found: Imported, file: PunchFile, isTrial: boolean): Sheet {
  const blocks: Block[] = [counts(found)];
  if (isTrial || found.isRefused) blocks.push(...understanding(found, file));
  if (isTrial && found.people.length > 0) blocks.push(peopleBlock(found));
  if (found.faulty.length > 0) blocks.push(faultyBlock(found));
  if (found.doubles > 0) blocks.push(doublesBlock(found));
  if (found.isRefused) {
    const lines = ['改好后再导入；或加 --skip-faulty，跳过这些行，导入其余的。'];
    blocks.push({ kind: 'text', tone: 'warn', lines });
  }
  const quiet = [
    ...(file.layout.unused.length > 0 ? [`没有用到的列：${file.layout.unused.join('、')}`] : []),
    ...(file.otherSheets.length > 0
      ? [`读的是工作表“${file.table.sheet}”；没有读：${file.otherSheets.join('、')}（用 --sheet 指明要读的一张）`]
      : []),
    ...(found.number !== null && !isTrial ? [`撤销整次导入：jwh attendance undo ${found.number} --reason 理由`] : []),
  ];
  if (quiet.length > 0) blocks.push({ kind: 'text', tone: 'quiet', lines: quiet });
  return { title: titleOf(found, isTrial), blocks };
}

function titleOf({ isRefused, faulty, number }: Imported, isTrial: boolean): string {
  if (isRefused) return `有 ${faulty.length} 行不对，一行也没有导入`;
  if (isTrial) return '打卡记录预览';
  return number === null ? '没有新的打卡记录' : `打卡记录已导入（第${number}次导入）`;
}

function counts({ read, taken, punches, doubles, blank, invalid, faulty }: Taken): Block {
  const row = (key: string, label: string, value: string) => ({ key, label, type: 'text' as const, value });
  return {
    kind: 'fields',
    fields: [
      row('read', '读入', `${read} 行`),
      row('taken', '导入', `${taken} 行，打卡 ${punches} 次`),
      row('doubles', '重复（跳过）', `${doubles} 行`),
      ...(blank === 0
        ? []
        : [row('blank', '没有打卡', `${blank} 行${invalid > 0 ? `（其中无效打卡 ${invalid} 行）` : ''}`)]),
      row('faulty', '有错', `${faulty.length} 行`),
    ],
  };
}

const layoutWords = { rows: '一行一次打卡或一人一天', grid: '一人一行、每天一列', pairs: '一人两行、每天一列' };

function understanding({ sample }: Taken, { layout }: PunchFile): Block[] {
  const columns = layout.used.filter(({ heading, field }) => heading !== field);
  const taken = columns.map(({ heading, field }) => `${heading} → ${field}`).join('、');
  return [
    {
      kind: 'text',
      title: '怎样读的',
      lines: [`格式：${layoutWords[layout.kind]}`, ...(taken === '' ? [] : [`列：${taken}`])],
    },
    {
      kind: 'table',
      title: '头几行',
      columns: [
        { key: 'row', label: '行', type: 'count' },
        { key: 'name', label: '姓名', type: 'text' },
        { key: 'says', label: '读作', type: 'text', wide: true },
      ],
      rows: sample.map((one) => ({ ...one })),
    },
  ];
}

function peopleBlock({ people }: Taken): Block {
  return {
    kind: 'table',
    title: '各人将导入',
    columns: [
      { key: 'name', label: '姓名', type: 'text' },
      { key: 'rows', label: '行', type: 'count' },
      { key: 'punches', label: '打卡次数', type: 'count' },
      { key: 'from', label: '自', type: 'day' },
      { key: 'to', label: '至', type: 'day' },
    ],
    rows: people.map((one) => ({ ...one })),
  };
}

function faultyBlock({ faulty, isRefused }: Imported): Block {
  return {
    kind: 'table',
    title: isRefused ? '有错的行（行号是表格里的行号）' : '跳过的行',
    columns: [
      { key: 'row', label: '行', type: 'count' },
      { key: 'name', label: '姓名', type: 'text' },
      { key: 'says', label: '错在哪里', type: 'text', wide: true },
    ],
    rows: faulty.map(({ row, name, says }) => ({ row, name, says })),
  };
}

/** More rows than these are only counted. */
const shownDoubles = 20;

function doublesBlock({ doubles, doubleRows }: Taken): Block {
  const more = doubles - Math.min(shownDoubles, doubleRows.length);
  const listed =
    doubles > doubleRows.length ? `前 ${doubleRows.length} 行见 --json 的 findings` : '全部见 --json 的 findings';
  return {
    kind: 'text',
    title: '重复的行',
    lines: [
      ...doubleRows.slice(0, shownDoubles).map(({ row, name, says }) => `第${row}行 ${name}：${says}`),
      ...(more > 0 ? [`另有 ${more} 行，${listed}`] : []),
    ],
  };
}
