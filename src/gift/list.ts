import { periodOf } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { giftForms, giftKinds, reckon } from './gift.ts';
import { giftsBetween } from './store.ts';

/** 补助捐赠登记 (F-29). */
export const list = verb<{ from?: string; to?: string }>({
  options: [
    { flags: '--from <日期>', text: '从哪一天收到的起' },
    { flags: '--to <日期>', text: '到哪一天止' },
  ],
  examples: ['jwh gift list', 'jwh gift list --from 2026-01-01 --to 2026-12-31 --pdf 补助捐赠登记.pdf'],
  async run(context, _args, options) {
    const { from, to } = periodOf(options);
    const gifts = await giftsBetween(await context.read(), from ?? '0001-01-01', to ?? context.today);
    const fallen = gifts.some(({ voided }) => voided !== null);
    return {
      sheet: {
        title: '补助捐赠登记表',
        day: context.today,
        orientation: 'landscape',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'day', label: '收到', type: 'day' },
              { key: 'kind', label: '种类', type: 'state', states: giftKinds },
              { key: 'form', label: '款物', type: 'state', states: giftForms },
              { key: 'source', label: '来源', type: 'text' },
              { key: 'description', label: '名目', type: 'text', wide: true },
              { key: 'amount', label: '金额、估价（元）', type: 'money' },
              { key: 'quantity', label: '数量', type: 'count' },
              { key: 'unit', label: '单位', type: 'text' },
              { key: 'purpose', label: '指定用途', type: 'text' },
              { key: 'entry', label: '凭证', type: 'text', whole: true },
              { key: 'spent', label: '已用（元）', type: 'money' },
              { key: 'balance', label: '结存（元）', type: 'money' },
              { key: 'given', label: '发出', type: 'count' },
              { key: 'stock', label: '结存数', type: 'count' },
              ...(fallen ? [{ key: 'voided', label: '已作废、冲销', type: 'text' as const }] : []),
            ],
            rows: gifts.map((gift) => {
              const { used, left } = reckon(gift);
              const money = gift.form === 'money';
              const { number, day, kind, form, source, description, quantity, unit, purpose, entry } = gift;
              return {
                ...{ number, day, kind, form, source, description, quantity, unit, purpose, entry },
                amount: money || gift.amount > 0 ? gift.amount : null,
                ...{ spent: money ? used : null, balance: money ? left : null },
                ...{ given: money ? null : used, stock: money ? null : left },
                ...(gift.voided !== null && { voided: gift.voided }),
              };
            }),
            empty: '没有登记补助、捐赠。',
          },
        ],
      },
    };
  },
});
