import { papersOf, remove } from '../attachment/folder.ts';
import { columnName, recordName } from '../audit/labels.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Context } from '../command/context.ts';
import { verb } from '../command/verb.ts';
import { forgottenChanges, removeForGood, rewrite } from '../database/erasure.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { codeOf, type Person } from '../person/person.ts';
import { personsCalled } from '../person/store.ts';
import { type Erased, erasePerson } from '../personal/erasing.ts';
import { identityOf, withoutIdentity } from '../personal/identity.ts';
import { refuseStanding } from '../personal/standing.ts';
import { policies } from '../personal/tables.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { postsOf, staffCalled } from '../staff/store.ts';

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
    const { person, erased, outside } = await context.write(async (writing) => {
      const found = onePerson(await personsCalled(writing.db, name), name, '人');
      const isStaff = await approves(writing.db, by, found, context.today);
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
      return { person: found, erased: result, outside: isStaff ? null : by };
    });
    // The papers themselves go last: a record that stays must never have lost its paper.
    if (!context.settings.dryRun) for (const digest of erased.attachments) remove(papersOf(file.path), digest);
    const { dryRun } = context.settings;
    const clean = dryRun ? null : rewrite(file);
    const forgotten = dryRun ? null : await forgottenChanges(file.db);
    return {
      sheet: erasedSheet(person, erased, { clean, forgotten, outside }, context),
      record: { person_id: person.id, ...erased, file_clean: clean },
      findings:
        outside === null ? [] : [{ code: 'approver_outside', says: `批准人${outside}现在不是本居委会的工作人员` }],
    };
  },
});

/** How the file stands after an erasure; nothing of it is known on a dry run. */
interface After {
  clean: boolean | null;
  /** Changes of the chain without their content, in all. */
  forgotten: number | null;
  /** Who approved it, where that is nobody of the staff. */
  outside: string | null;
}

function erasedSheet(person: Person, erased: Erased, after: After, { today, settings }: Context): Sheet {
  const dry = settings.dryRun;
  const rows = erased.removed.map(({ table, records, columns }) => ({
    record: recordName(table),
    records,
    columns: columns.map(columnName).join('、'),
  }));
  return {
    title: `${person.name}　资料删除${dry ? '（试运行）' : '结果'}`,
    day: today,
    blocks: [
      {
        kind: 'table',
        title: dry ? '将要删除' : '已删除',
        columns: [
          { key: 'record', label: '种类', type: 'text' },
          { key: 'records', label: '条数', type: 'count' },
          { key: 'columns', label: '删除或改写的栏目', type: 'text', wide: true },
        ],
        rows,
        empty: '没有可以删除的内容。',
      },
      ...keptBlocks(erased),
      { kind: 'text', title: '说明', lines: notes(person, erased, after, dry ? '将删除' : '已删除') },
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
          ? `文字里写有姓名或号码；原样保存，没有改动：${policies[table].keep?.why ?? ''}`
          : '文字里写有姓名，但不能确定是指本人，没有改动',
      source:
        reason === 'kept'
          ? (policies[table].keep?.source ?? null)
          : '另有同名的人，或姓名只有一字：不能认定是本人的资料',
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

/**
 * Whether the staff has somebody of this name in office. Nobody approves what is erased of himself; a name that is not on the
 * staff, such as of the sub-district, is taken and told. @throws Refusal kind `usage`.
 */
async function approves(db: Database, by: string, person: Person, today: Day): Promise<boolean> {
  if (by === person.name) {
    throw new Refusal('usage', 'own_approval', `删除${person.name}的资料，不能由本人批准。`, {
      hint: '--by 写批准的工作人员，如主任；没有写入任何内容。',
    });
  }
  const found = await staffCalled(db, by);
  const posts = await Promise.all(found.map(({ id }) => postsOf(db, id)));
  return posts.flat().some((post) => isHeldOn(post, today));
}

function forgottenWords(images: number, forgotten: number | null, gone: string): string {
  const now = `审计链里保存的旧内容${gone} ${images} 处，摘要仍在，jwh audit verify 照常通过。`;
  if (forgotten === null) return now;
  return `${now}改写本身也不留原来的内容，连同以前的删除，它一共报“已删除 ${forgotten} 处”。`;
}

/** @param gone what is said of what goes: it is gone, or would be. */
function notes(
  { id, name }: Person,
  { images, name_stays, attachments }: Erased,
  { clean, forgotten, outside }: After,
  gone: string,
): string[] {
  return [
    ...(outside === null ? [] : [`批准人${outside}现在不是本居委会的工作人员，请核对。`]),
    forgottenWords(images, forgotten, gone),
    ...(name_stays ? [`必须保留的记录是关于${name}的，姓名因此保留；电话、身份证号、出生日期等${gone}。`] : []),
    ...(attachments.length > 0 ? [`附件 ${attachments.length} 份：登记和原件${gone}，不用再动手。`] : []),
    ...(clean === false
      ? [`另有命令正打开着这个文件，旧内容可能还留在文件的空白处：等它结束后，再用编码删除一次（${codeOf({ id })}）。`]
      : []),
    '以前的备份、导出的文件和纸质材料不在其中，请另行处理。',
  ];
}
