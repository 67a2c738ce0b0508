import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { keep, papersOf } from './folder.ts';
import { findRecord, type RecordRef, recordArgument } from './record.ts';
import { attachmentRecord, attachmentTable } from './sheet.ts';
import { mostMegabytes, readSource, type Source } from './source.ts';
import { type Attachment, attachmentsOf, insertAttachment } from './store.ts';

interface AddOptions {
  note?: string;
  name?: string;
}

export const add = verb<AddOptions>({
  writes: true,
  arguments: [recordArgument, { name: '<文件...>', text: `一个或几个文件，每个最多 ${mostMegabytes} MB` }],
  options: [
    { flags: '--note <备注>', text: '是什么，如 签字扫描件' },
    { flags: '--name <名称>', text: '另取名称（只附一个文件时）' },
  ],
  examples: [
    'jwh attachment add 事〔2026〕1号 门前路灯.jpg 合同.pdf --note 现场照片',
    'jwh attachment add 居民:张三 证明.pdf',
  ],
  async run(context, [word, ...rest], { note, name }) {
    const files = rest.flat().filter((file) => file !== undefined);
    if (name !== undefined && files.length > 1) {
      throw new Refusal('usage', 'one_name', `--name 只能给一个文件取名，这里有 ${files.length} 个。`);
    }
    const sources = files.map((file) => readSource(file, name, context.world));
    const said = publicWordsOrNull(note, '备注');
    const folder = papersOf(context.settings.path);
    return context.write(async (writing) => {
      const record = await findRecord(writing.db, word ?? '', context.today);
      refuseTwice(sources, await attachmentsOf(writing.db, record), record);
      const made: Attachment[] = [];
      for (const { bytes, path: _path, ...paper } of sources) {
        // On the disk before the record of it is: a failure after this leaves a paper nobody refers to, which `check` finds.
        if (!context.settings.dryRun) keep(folder, paper.digest, bytes);
        made.push(await insertAttachment(writing, record, { ...paper, note: said, day: context.today }));
      }
      const rows = made.map((one) => attachmentRecord(one, record.called));
      return {
        sheet: { title: `${record.called}的附件`, day: context.today, blocks: [attachmentTable(rows, false)] },
        record: { record: record.called, attachments: rows },
      };
    });
  },
});

/** The same bytes are attached to a record once. @throws Refusal kind `usage`. */
function refuseTwice(sources: readonly Source[], there: readonly Attachment[], { called }: RecordRef): void {
  const known = new Map(
    there.filter(({ voided }) => voided === null).map((one) => [one.digest, `附件 ${one.position}“${one.name}”`]),
  );
  for (const { digest, path, name } of sources) {
    const same = known.get(digest);
    if (same !== undefined) {
      throw new Refusal('usage', 'attached_already', `${called}已有内容相同的${same}：${path}`, {
        hint: '没有写入任何内容；去掉这个文件再试。',
      });
    }
    known.set(digest, `文件“${name}”`);
  }
}
