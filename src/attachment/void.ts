import { wholeNumber } from '../base/number.ts';
import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { papersOf, remove } from './folder.ts';
import { findRecord, recordArgument } from './record.ts';
import { attachmentRecord, attachmentTable } from './sheet.ts';
import { attachmentsOf, isKept, voidAttachment } from './store.ts';

interface VoidOptions {
  reason?: string;
  remove?: string;
}

export const voidOne = verb<VoidOptions>({
  writes: true,
  arguments: [recordArgument, { name: '<序号>', text: '第几件附件，见 attachment list' }],
  options: [
    { flags: '--reason <理由>', text: '为什么作废；文件留着' },
    { flags: '--remove <理由>', text: '连文件一起删去，写为什么；别的记录还用着的文件不删' },
  ],
  examples: [
    'jwh attachment void 事〔2026〕1号 1 --reason 附错了',
    'jwh attachment void 事〔2026〕1号 2 --remove 照片里有别人的证件',
  ],
  async run(context, [word, which], options) {
    const reason = readReason(options);
    const no = wholeNumber(which ?? '', '序号');
    const { record, rows, unneeded } = await context.write(async (writing) => {
      const record = await findRecord(writing.db, word ?? '', context.today);
      const one = (await attachmentsOf(writing.db, record)).find(({ position }) => position === no);
      if (one === undefined) {
        throw new Refusal('not_found', 'no_such_attachment', `${record.called}没有附件 ${no}。`, {
          hint: `见 jwh attachment list ${record.called}`,
        });
      }
      if (one.voided !== null && !(options.remove !== undefined && isKept(one))) {
        throw new Refusal('usage', 'voided_already', `附件 ${no} 已经作废：${one.voided}。`);
      }
      const { unneeded } = await voidAttachment(writing, one, reason, options.remove !== undefined);
      const after = await attachmentsOf(writing.db, record);
      return { record, rows: after.map((each) => attachmentRecord(each, record.called)), unneeded };
    });
    // Only what the records say for good is done to the disk.
    if (unneeded !== null && !context.settings.dryRun) remove(papersOf(context.settings.path), unneeded);
    const shared = options.remove !== undefined && unneeded === null;
    return {
      sheet: {
        title: `${record.called}的附件`,
        day: context.today,
        blocks: [
          attachmentTable(rows, false),
          ...(shared ? [{ kind: 'text' as const, lines: ['文件没有删：还有别的附件用着同样的内容。'] }] : []),
        ],
      },
      record: { ...rows.find((row) => row.no === no), file_removed: unneeded !== null },
    };
  },
});

/** @throws Refusal kind `usage` unless just one of the two was given. */
function readReason({ reason, remove: removing }: VoidOptions): string {
  if ((reason === undefined) === (removing === undefined)) {
    throw new Refusal(
      'usage',
      'reason_missing',
      '写 --reason 理由（文件留着）或 --remove 理由（连文件删去），只写一个。',
    );
  }
  return readPublicWords(reason ?? removing ?? '', '理由', 200);
}
