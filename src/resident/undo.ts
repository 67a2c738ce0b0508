import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { codeOf, isCode } from '../person/person.ts';
import type { Block } from '../sheet/sheet.ts';
import { type ImportRow, importsCalled, readImports } from './import_store.ts';
import { undoImport } from './undo_import.ts';
import type { UndoneImport } from './undo_work.ts';

export const undo = verb<{ reason: string }>({
  writes: true,
  arguments: [{ name: '<导入>', text: '导入的编码（jwh resident imports），或 最近（last）：还没有撤销的最近一次' }],
  options: [{ flags: '--reason <理由>', text: '为什么撤销', required: true }],
  examples: ['jwh resident undo 最近 --reason 导错了文件', 'jwh resident undo 1a2b3c4d --reason 导错了文件'],
  async run(context, [code], { reason }) {
    const why = readWords(reason, '理由', 200);
    const { row, result } = await context.write(async (writing) => {
      const row = oneImport(await importsMeant(writing.db, code as string), code as string);
      return { row, result: await undoImport(writing, row, { day: context.today, reason: why }) };
    });
    const { kept, ...counts } = result;
    return {
      sheet: { title: `导入“${row.file}”已撤销`, blocks: blocksOf(result) },
      record: { import: codeOf(row), file: row.file, reason: why, ...counts },
      rows: kept,
    };
  },
});

/** The import of that code, or the latest that was not taken back. */
async function importsMeant(db: Database, text: string): Promise<ImportRow[]> {
  if (!['最近', 'last'].includes(text.trim())) return importsCalled(db, readCode(text));
  const latest = (await readImports(db)).find(({ undone_on }) => undone_on === null);
  if (latest !== undefined) return [latest];
  throw new Refusal('not_found', 'no_such_import', '没有可以撤销的导入。', { hint: '全部见 jwh resident imports' });
}

function readCode(text: string): string {
  const code = text.trim().toLowerCase();
  if (isCode(code)) return code;
  throw new Refusal('usage', 'bad_code', `“${text}”不是导入的编码。`, { hint: '编码见 jwh resident imports' });
}

function oneImport([row]: readonly ImportRow[], code: string): ImportRow {
  if (row === undefined) {
    throw new Refusal('not_found', 'no_such_import', `没有编码为“${code}”的导入。`, {
      hint: '编码见 jwh resident imports',
    });
  }
  if (row.undone_on === null) return row;
  throw new Refusal('usage', 'already_undone', `这次导入已于${row.undone_on}撤销（${row.undone_reason}）。`, {
    hint: '要恢复，把文件重新导入一次。',
  });
}

function blocksOf({ withdrawn, restored, tags, households, buildings, kept }: UndoneImport): Block[] {
  const count = (key: string, label: string, value: number) => ({ key, label, type: 'count' as const, value });
  const fields = [
    count('withdrawn', '不再是居民', withdrawn),
    count('restored', '改回的项目', restored),
    count('tags', '取消的标签', tags),
    count('households', '取消的户', households),
    count('buildings', '取消的楼栋', buildings),
    count('kept', '保留', kept.length),
  ];
  const blocks: Block[] = [{ kind: 'fields', fields }];
  if (kept.length === 0) return blocks;
  const rows = kept.map(({ person_id, ...row }) => ({
    code: person_id === null ? null : codeOf({ id: person_id }),
    ...row,
  }));
  return [
    ...blocks,
    {
      kind: 'table',
      title: '保留的',
      columns: [
        { key: 'code', label: '编码', type: 'text', whole: true },
        { key: 'name', label: '姓名', type: 'text' },
        { key: 'what', label: '保留什么', type: 'text' },
        { key: 'says', label: '因为', type: 'text', wide: true },
      ],
      rows,
    },
  ];
}
