import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import type { Column } from '../sheet/sheet.ts';
import { type ImportRow, readImports } from './import_list_store.ts';

export const imports = verb<{ limit?: string }>({
  options: [{ flags: '--limit <条数>', text: `最多列几次（屏幕上默认 ${defaultRows} 次）` }],
  examples: ['jwh attendance imports', 'jwh attendance imports --json'],
  async run(context, _args, options) {
    const all = (await readImports(await context.read())).toReversed();
    const shown = all.slice(0, limitOf(options));
    return {
      sheet: {
        title: '打卡导入记录',
        blocks: [
          {
            kind: 'table',
            columns: shownColumns(shown, context.json),
            rows: shown.map(rowOf),
            empty: '还没有导入过打卡记录。',
          },
          ...moreNote(shown.length, all.length),
        ],
      },
    };
  },
});

const columns: Column[] = [
  { key: 'number', label: '第几次', type: 'count' },
  { key: 'imported_on', label: '导入日', type: 'day', whole: true },
  { key: 'file', label: '文件', type: 'text', wide: true },
  { key: 'rows', label: '打卡次数', type: 'count' },
  { key: 'first_day', label: '自', type: 'day', whole: true },
  { key: 'last_day', label: '至', type: 'day', whole: true },
  {
    key: 'state',
    label: '状态',
    type: 'state',
    states: { in_force: { label: '有效' }, undone: { label: '已撤销', tone: 'quiet' } },
  },
  { key: 'undone_on', label: '撤销日', type: 'day', whole: true },
  { key: 'undone_reason', label: '撤销理由', type: 'text' },
];

/** Where nothing was taken back, three columns would say nothing; scripts get them always. */
function shownColumns(rows: readonly ImportRow[], isScript: boolean): Column[] {
  const hasUndone = isScript || rows.some(({ undone_on }) => undone_on !== null);
  return hasUndone ? columns : columns.filter(({ key }) => !['state', 'undone_on', 'undone_reason'].includes(key));
}

function rowOf({ id: _, doubled: __, isOld: ___, ...row }: ImportRow) {
  return { ...row, state: row.undone_on === null ? 'in_force' : 'undone' };
}
