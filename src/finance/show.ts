import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Block } from '../sheet/sheet.ts';
import { answerFor } from './answer.ts';
import { approvalsOf } from './approvals_table.ts';
import { type AccountEntry, kindStates, methodStates, statusStates, type Wording } from './entry.ts';
import { findEntry } from './store.ts';

export const show = verb({
  reveals: true,
  arguments: [{ name: '<编号>', text: '凭证编号，如 凭〔2026〕3号、2026-3，或今年的 3' }],
  examples: ['jwh finance show 2026-3'],
  async run(context, [word]) {
    const entry = await findEntry(await context.read(), word ?? '', yearOf(context.today));
    return answerFor(entry, undefined, [fieldsOf(entry), ...approvalsOf(entry)]);
  },
});

function fieldsOf(entry: AccountEntry): Block {
  const income = entry.kind === 'income';
  return {
    kind: 'fields',
    fields: [
      { key: 'kind', label: '种类', type: 'state', states: kindStates, value: entry.kind },
      { key: 'day', label: '日期', type: 'day', value: entry.day },
      { key: 'amount', label: '金额（元）', type: 'money', value: entry.amount },
      { key: 'party', label: income ? '付款人' : '收款人', type: 'text', value: entry.party },
      { key: 'purpose', label: income ? '摘要' : '用途', type: 'text', value: entry.purpose },
      { key: 'category', label: '类别', type: 'text', value: entry.category },
      { key: 'method', label: '方式', type: 'state', states: methodStates, value: entry.method },
      ...(income ? [] : [{ key: 'handler', label: '经手人', type: 'text' as const, value: entry.handler }]),
      {
        key: 'status',
        label: '状态',
        type: 'state',
        states: statusStates,
        value: entry.voided === null ? entry.status : 'voided',
      },
      { key: 'booked_on', label: '入账', type: 'day', value: entry.booked_on },
      ...given('account', '账户', entry.account),
      ...given('fund', '专款', entry.fund),
      ...given('budget_line', '预算科目', entry.budget_line),
      ...given('reverses', '冲销', entry.reverses),
      ...given('reversed_by', '已冲销', entry.reversed_by),
      ...given('wording', '公开时印', entry.wording && wordingWords(entry.wording)),
    ],
  };
}

function given(key: string, label: string, value: string | null) {
  return value === null ? [] : [{ key, label, type: 'text' as const, value }];
}

function wordingWords({ purpose, category, reason, day }: Wording): string {
  return `${purpose}${category === null ? '' : `（类别：${category}）`}　${day}：${reason}`;
}
