import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { findRecord, recordArgument, recordCalled } from './record.ts';
import { attachmentRecord, attachmentTable } from './sheet.ts';
import { type Attachment, allAttachments, attachmentsOf, countAll } from './store.ts';

export const list = verb<{ limit?: string }>({
  reveals: true,
  arguments: [{ name: '[记录]', text: `${recordArgument.text}；不写：列出全部` }],
  options: [{ flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` }],
  examples: ['jwh attachment list 事〔2026〕1号', 'jwh attachment list'],
  async run(context, [word], options) {
    const db = await context.read();
    if (word !== undefined) {
      const record = await findRecord(db, word, context.today);
      const rows = (await attachmentsOf(db, record)).map((one) => attachmentRecord(one, record.called));
      return {
        sheet: { title: `${record.called}的附件`, day: context.today, blocks: [attachmentTable(rows, false)] },
        rows,
        persons: [...(record.persons ?? [])],
      };
    }
    const shown = await allAttachments(db, limitOf(options));
    const names = new Map<string, string>();
    for (const one of shown)
      names.set(keyOf(one), names.get(keyOf(one)) ?? (await recordCalled(db, one.record_type, one.record_id)));
    const rows = shown.map((one) => attachmentRecord(one, names.get(keyOf(one)) ?? ''));
    return {
      sheet: {
        title: '附件',
        day: context.today,
        blocks: [attachmentTable(rows, true), ...moreNote(shown.length, await countAll(db))],
      },
      rows,
      persons: shown.flatMap((one) => (one.record_type === 'person' ? [one.record_id] : [])),
    };
  },
});

function keyOf({ record_type, record_id }: Attachment): string {
  return `${record_type}/${record_id}`;
}
