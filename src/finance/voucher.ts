import { capitals } from '../base/capitals.ts';
import { yuan } from '../base/money.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Post } from '../rules/value.ts';
import { postWords } from '../rules/words.ts';
import type { FieldsBlock } from '../sheet/sheet.ts';
import { approvalsOf } from './approvals_table.ts';
import { type AccountEntry, methodStates } from './entry.ts';
import { namesIn } from './group_decision.ts';
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
    const { number, day, kind, amount, handler, approvals, verdicts, voided, booked_on, reverses, reversed_by } = entry;
    const title = kind === 'expense' ? '费用审批单' : '收款凭证';
    return {
      sheet: {
        title,
        subtitle: `${(await readOffice(db)).name}　${number}${standing(entry)}`,
        reference: number,
        day,
        tight: true,
        blocks: [
          fieldsOf(entry),
          ...approvalsOf(entry),
          ...(verdicts.length === 0 ? [] : [verdictTable(verdicts)]),
          { kind: 'signatures', lines: signers(entry).map((label) => ({ label })) },
        ],
      },
      record: {
        ...{ number, day, booked_on, kind, amount, capitals: capitals(amount), handler, approvals, voided },
        ...{ reverses, reversed_by },
      },
      verdicts,
    };
  },
});

function fieldsOf(entry: AccountEntry): FieldsBlock {
  const { day, amount, party, purpose, category, method, kind, account, fund, budget_line, happened } = entry;
  const { booked_on, voided, reverses, reversed_by } = entry;
  const text = (key: string, label: string, value: string | null) =>
    value === null ? [] : [{ key, label, type: 'text' as const, value }];
  return {
    kind: 'fields',
    fields: [
      { key: 'day', label: '日期', type: 'day', value: day },
      ...(booked_on === null || booked_on === day
        ? []
        : [
            {
              key: 'booked_on',
              label: kind === 'income' ? '入账' : '付款入账',
              type: 'day' as const,
              value: booked_on,
            },
          ]),
      ...text('party', kind === 'income' ? '付款人' : '收款人', party),
      ...text('purpose', kind === 'income' ? '摘要' : '用途', purpose),
      ...text('amount', '金额（小写）', `¥${yuan(amount)}`),
      ...text('capitals', '人民币（大写）', capitals(amount)),
      { key: 'method', label: '方式', type: 'state', states: methodStates, value: method },
      ...text('category', '类别', category),
      ...text('budget_line', '预算科目', budget_line),
      ...text('fund', '专款', fund),
      ...text('account', '账户', account),
      ...text('happened', '如实记录', happened),
      ...text('reverses', '冲销', reverses),
      ...text('reversed_by', '已冲销', reversed_by),
      ...text('voided', '作废', voided),
    ],
  };
}

/** What the paper must say beside its number: it counts no more, or takes another back. */
function standing({ voided, reverses, reversed_by }: AccountEntry): string {
  if (voided !== null) return '　（已作废）';
  if (reversed_by !== null) return `　（已由${reversed_by}冲销）`;
  return reverses === null ? '' : `　（冲销${reverses}）`;
}

/** Who signs, each on an empty line: the names are those on file, the hand is theirs (D-157). */
function signers(entry: AccountEntry): string[] {
  const { kind, handler, approvals, reverses } = entry;
  const by = handler === null ? '' : `（${handler}）`;
  return [
    kind === 'income' && reverses === null ? '收款人' : `经手人${by}`,
    ...approvals.flatMap(({ post, name }) => namesIn(name).map((one) => `${signedAs(post)}（${one}）`)),
    ...missing(entry).map(signedAs),
    ...(reverses === null ? [] : ['审批人']),
    '会计',
  ];
}

/** The group's own name would leave no room for the hand. */
function signedAs(post: Post): string {
  return post === 'asset_finance_group' ? '监督管理小组' : postWords[post];
}

/** Posts whose approval is still missing, paid or not. */
function missing({ verdicts }: AccountEntry): Post[] {
  return verdicts.filter(({ subject }) => subject === 'approval').flatMap((verdict) => verdict.missing);
}
