import { papersOf, remove } from '../attachment/folder.ts';
import { columnName, recordName } from '../audit/labels.ts';
import { readWords } from '../base/words.ts';
import type { Context } from '../command/context.ts';
import { verb } from '../command/verb.ts';
import { removeForGood, rewrite } from '../database/erasure.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { codeOf, type Person } from '../person/person.ts';
import { personsCalled } from '../person/store.ts';
import { type Erased, erasePerson } from '../personal/erasing.ts';
import { identityOf, withoutIdentity } from '../personal/identity.ts';
import { refuseStanding } from '../personal/standing.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';

interface EraseOptions {
  reason: string;
  by: string;
}

/** Erasure on request (个人信息保护法 47); decided by a person, done in one transaction, and gone from the bytes of the file. */
export const erase = verb<EraseOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--reason <理由>', text: '为什么删除，如 本人申请', required: true },
    { flags: '--by <批准人>', text: '谁批准的', required: true },
  ],
  examples: ['jwh resident erase 张三 --reason 迁出后本人申请 --by 王建国 --dry-run'],
  async run(context, [called], options) {
    const name = readName(called as string);
    const reason = readWords(options.reason, '理由', 200);
    const by = readName(options.by);
    const file = await context.file();
    removeForGood(file);
    const { person, erased } = await context.write(async (writing) => {
      const found = onePerson(await personsCalled(writing.db, name), name, '人');
      await refuseStanding(writing.db, found, context.today);
      const identity = await identityOf(writing.db, found);
      const result = await erasePerson(writing, found, context.today);
      const { operator, at, command } = await context.author(writing.db);
      const words = withoutIdentity(`删除资料：${reason}（批准：${by}）`, identity);
      await writing.insert('access_entry', {
        at,
        operator,
        command,
        reason: words,
        persons: JSON.stringify([found.id]),
      });
      return { person: found, erased: result };
    });
    // The papers themselves go last: a record that stays must never have lost its paper.
    if (!context.settings.dryRun) for (const digest of erased.attachments) remove(papersOf(file.path), digest);
    const clean = context.settings.dryRun ? null : rewrite(file);
    return {
      sheet: erasedSheet(person, erased, clean, context),
      record: { person_id: person.id, ...erased, file_clean: clean },
    };
  },
});

function erasedSheet(person: Person, erased: Erased, clean: boolean | null, { today }: Context): Sheet {
  const rows = erased.removed.map(({ table, records, columns }) => ({
    record: recordName(table),
    records,
    columns: columns.map(columnName).join('、'),
  }));
  return {
    title: `${person.name}　资料删除${clean === null ? '试算' : '结果'}`,
    day: today,
    blocks: [
      {
        kind: 'table',
        title: clean === null ? '将删除' : '已删除',
        columns: [
          { key: 'record', label: '种类', type: 'text' },
          { key: 'records', label: '条数', type: 'count' },
          { key: 'columns', label: '删除或改写的栏目', type: 'text', wide: true },
        ],
        rows,
        empty: '没有可以删除的内容。',
      },
      ...keptBlocks(erased),
      { kind: 'text', title: '说明', lines: notes(person, erased, clean) },
    ],
  };
}

function keptBlocks({ stays, untouched }: Erased): Block[] {
  const rows = [
    ...stays.map(({ table, records, why, source }) => ({ record: recordName(table), records, why, source })),
    ...untouched.map(({ table, records, reason }) => ({
      record: recordName(table),
      records,
      why:
        reason === 'kept'
          ? '文字里写有姓名或号码；依规定原样保存，没有改动'
          : '文字里写有姓名，但不能确定是指本人，没有改动',
      source: null,
    })),
  ];
  if (rows.length === 0) return [{ kind: 'text', title: '保留', lines: ['没有必须保留的记录。'] }];
  return [
    {
      kind: 'table',
      title: '保留',
      columns: [
        { key: 'record', label: '种类', type: 'text' },
        { key: 'records', label: '条数', type: 'count' },
        { key: 'why', label: '为什么', type: 'text', wide: true },
        { key: 'source', label: '依据', type: 'text', wide: true },
      ],
      rows,
    },
  ];
}

function notes({ id, name }: Person, { images, name_stays, attachments }: Erased, clean: boolean | null): string[] {
  const done = clean === null ? '将删除' : '已删除';
  return [
    `审计链里保存的旧内容${done} ${images} 处，摘要仍在：jwh audit verify 照常通过，并说明已删除。`,
    ...(name_stays ? [`必须保留的记录是关于${name}的，姓名因此保留；电话、身份证号、出生日期等${done}。`] : []),
    ...(attachments.length > 0 ? [`附件 ${attachments.length} 份的登记${done}，原件也要从附件文件夹里删去。`] : []),
    ...(clean === false
      ? [`另有命令正打开着这个文件，旧内容可能还留在文件的空白处：等它结束后，再用编码删除一次（${codeOf({ id })}）。`]
      : []),
    '以前的备份、导出的文件和纸质材料不在其中，请另行处理。',
  ];
}
