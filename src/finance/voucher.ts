import { capitals } from '../base/capitals.ts';
import { yuan } from '../base/money.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { postWords } from '../rules/words.ts';
import type { FieldsBlock } from '../sheet/sheet.ts';
import { type AccountEntry, methodStates } from './entry.ts';
import { findEntry } from './store.ts';
import { verdictTable } from './verdict_table.ts';

/** 费用审批单 (form F-26), or the receipt's voucher: the amount in figures and capitals, who handled it and who approved. */
export const voucher = verb({
  reveals: true,
  arguments: [{ name: '<编号>', text: '凭证编号，如 凭〔2026〕3号、2026-3，或今年的 3' }],
  examples: ['jwh finance voucher 2026-3 --pdf 审批单.pdf'],
  async run(context, [word]) {
    const db = await context.read();
    const entry = await findEntry(db, word ?? '', yearOf(context.today));
    const { number, day, kind, amount, handler, approvals, verdicts, voided } = entry;
    const title = kind === 'expense' ? '费用审批单' : '收款凭证';
    return {
      sheet: {
        title,
        subtitle: `${(await readOffice(db)).name}　${number}${voided === null ? '' : '　（已作废）'}`,
        reference: number,
        day,
        tight: true,
        blocks: [
          fieldsOf(entry),
          ...(verdicts.length === 0 ? [] : [verdictTable(verdicts)]),
          {
            kind: 'signatures',
            lines: [
              ...(kind === 'income'
                ? [{ label: '收款人' }]
                : [{ label: '经手人', ...(handler !== null && { name: handler }) }]),
              ...approvals.map(({ post, name }) => ({ label: postWords[post], name })),
              ...missing(entry).map((label) => ({ label })),
              { label: '会计' },
            ],
          },
        ],
      },
      record: { number, day, kind, amount, capitals: capitals(amount), handler, approvals, voided },
      verdicts,
    };
  },
});

function fieldsOf(entry: AccountEntry): FieldsBlock {
  const { day, amount, party, purpose, category, method, kind, account, fund, budget_line, approvals, happened } =
    entry;
  const text = (key: string, label: string, value: string | null) =>
    value === null ? [] : [{ key, label, type: 'text' as const, value }];
  const notes = approvals.flatMap(({ post, note }) => (note === null ? [] : [`${postWords[post]}：${note}`]));
  return {
    kind: 'fields',
    fields: [
      { key: 'day', label: '日期', type: 'day', value: day },
      ...text('party', kind === 'income' ? '付款人' : '收款人', party),
      ...text('purpose', kind === 'income' ? '摘要' : '用途', purpose),
      ...text('amount', '金额（小写）', `¥${yuan(amount)}`),
      ...text('capitals', '人民币（大写）', capitals(amount)),
      { key: 'method', label: '方式', type: 'state', states: methodStates, value: method },
      ...text('category', '类别', category),
      ...text('budget_line', '预算科目', budget_line),
      ...text('fund', '专款', fund),
      ...text('account', '账户', account),
      ...text('minutes', '审批说明', notes.join('；') || null),
      ...text('happened', '如实记录', happened),
    ],
  };
}

/** Posts whose approval is still missing: a line to sign on. */
function missing({ verdicts, status }: AccountEntry): string[] {
  if (status === 'booked') return [];
  const posts = verdicts.filter(({ subject }) => subject === 'approval').flatMap((verdict) => verdict.missing);
  return posts.map((post) => postWords[post]);
}
