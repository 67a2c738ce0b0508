import { verb } from '../command/verb.ts';
import { codeOf } from '../person/person.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { type ImportRow, readImports } from './import_store.ts';
import type { ImportCounts } from './import_write.ts';

export const imports = verb({
  examples: ['jwh resident imports', 'jwh resident imports --csv 导入.csv'],
  async run(context) {
    const rows = await readImports(await context.read());
    return { sheet: { title: '居民名单的导入', day: context.today, blocks: [tableOf(rows)] } };
  },
});

function tableOf(rows: readonly ImportRow[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'code', label: '编码', type: 'text', whole: true },
      { key: 'day', label: '日期', type: 'day' },
      { key: 'file', label: '文件', type: 'text', wide: true },
      { key: 'rows', label: '行数', type: 'count' },
      { key: 'made', label: '新居民', type: 'count' },
      { key: 'changed', label: '有改动', type: 'count' },
      { key: 'undone_on', label: '撤销', type: 'day' },
      { key: 'undone_reason', label: '撤销的理由', type: 'text' },
    ],
    rows: rows.map((row) => {
      const { made, changed } = JSON.parse(row.changes) as ImportCounts;
      const { day, file, undone_on, undone_reason } = row;
      return { code: codeOf(row), day, file, rows: row.rows, made, changed, undone_on, undone_reason };
    }),
    empty: '还没有导入过居民名单。',
  };
}
