import { clockWords, endOf, startOf } from '../audit/instant.ts';
import { defaultRows, limitOf, moreNote, periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { onePersonKnown } from '../resident/lookup.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { type Access, namesOf, readAccesses, type Wanted } from './store.ts';

interface ListOptions {
  from?: string;
  to?: string;
  by?: string;
  who?: string;
  command?: string;
  limit?: string;
  json?: boolean;
  csv?: string | true;
  pdf?: string | true;
}

/** Names that are written out; of a whole list somebody looked at, their number says more. */
const namesShown = 5;

export const list = verb<ListOptions>({
  options: [
    { flags: '--from <日期>', text: '从这一天起' },
    { flags: '--to <日期>', text: '到这一天止' },
    { flags: '--by <经办人>', text: '只列这个人看的' },
    { flags: '--who <姓名>', text: '只列看过这个人资料的（姓名或编码）' },
    { flags: '--command <命令>', text: '只列这个命令看的，如 resident show 或 resident' },
    { flags: '--limit <条数>', text: `最多列出几条（默认：屏幕上${defaultRows}条，JSON、CSV、PDF 全部）` },
  ],
  examples: ['jwh access list', 'jwh access list --by 李敏 --from 2026-09-01', 'jwh access list --csv 查看记录.csv'],
  async run(context, _args, options) {
    const db = await context.read();
    const { accesses, total } = await readAccesses(db, await wantedBy(db, options), limitOf(options));
    const names = await namesOf(
      db,
      accesses.flatMap(({ persons }) => persons),
    );
    return {
      persons: accesses.flatMap(({ persons }) => persons),
      sheet: {
        title: '查看记录',
        subtitle: `共${total}次`,
        orientation: 'landscape',
        day: context.today,
        blocks: [tableOf(accesses, names), ...moreNote(accesses.length, total)],
      },
      rows: accesses.map(({ at, operator, command, reason, persons }) => ({
        at,
        operator,
        command,
        reason,
        persons: persons.map((id) => ({ id, name: names.get(id) ?? null })),
      })),
    };
  },
});

async function wantedBy(db: Database, options: ListOptions): Promise<Wanted> {
  const { from, to } = periodOf(options);
  return {
    ...(from !== undefined && { since: startOf(from) }),
    ...(to !== undefined && { until: endOf(to) }),
    ...(options.by !== undefined && { operator: options.by.trim() }),
    ...(options.command !== undefined && { command: options.command.replace(/^jwh\s+/, '').trim() }),
    ...(options.who !== undefined && { person_id: (await onePersonKnown(db, options.who)).person_id }),
  };
}

function tableOf(accesses: readonly Access[], names: ReadonlyMap<string, string>): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'at', label: '时间', type: 'text', whole: true },
      { key: 'operator', label: '查看人', type: 'text' },
      { key: 'command', label: '命令', type: 'text' },
      { key: 'reason', label: '理由', type: 'text', wide: true },
      { key: 'persons', label: '看了谁的资料', type: 'text', wide: true },
    ],
    rows: accesses.map(({ at, operator, command, reason, persons }) => ({
      at: clockWords(at),
      operator,
      command,
      reason,
      persons: personsWords(persons.map((id) => names.get(id) ?? '已不在档案中的人')),
    })),
    empty: '还没有人用 --reveal 查看过完整资料。',
  };
}

function personsWords(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const shown = names.slice(0, namesShown).join('、');
  return names.length <= namesShown ? shown : `${shown}等${names.length}人`;
}
