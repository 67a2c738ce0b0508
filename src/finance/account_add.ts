import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readYuan } from '../base/yuan.ts';
import { verb } from '../command/verb.ts';
import { accountKinds, committeeName } from './account.ts';
import { insertAccount, replaceAccount } from './account_store.ts';
import { readPastDay } from './input.ts';

interface AccountOptions {
  replace?: string;
  day: string;
  cash?: string;
  bank?: string;
  kind?: 'service_centre' | 'other';
}

/** Opens an account with books of its own (R-CC-14-5); the committee's own account needs none. */
export const account = verb<AccountOptions>({
  writes: true,
  arguments: [{ name: '<名称>', text: '账户的名称，如 公共事务服务中心' }],
  options: [
    { flags: '--day <日期>', text: '从这一天起记账', required: true },
    { flags: '--cash <金额>', text: '期初现金，元（默认：0）' },
    { flags: '--bank <金额>', text: '期初银行存款，元（默认：0）' },
    {
      flags: '--kind <种类>',
      text: 'service_centre（服务中心，法人账户）或 other（其他），默认 service_centre',
      choices: { service_centre: accountKinds.service_centre.label, other: accountKinds.other.label },
    },
    { flags: '--replace <理由>', text: '更正登记错的账户：还没有收支、盘点、结账时' },
  ],
  examples: ['jwh finance account 公共事务服务中心 --day 2026-07-01 --bank 8000'],
  async run(context, [word], { day: dayText, cash, bank, kind = 'service_centre', replace: reason }) {
    const name = readWords(word ?? '', '账户名称', 30);
    const amount = (text: string | undefined, what: string) => (text === undefined ? 0 : readYuan(text, what));
    const opening = {
      day: readPastDay(dayText, context.today),
      cash: amount(cash, '期初现金'),
      bank: amount(bank, '期初存款'),
    };
    const replace = reason === undefined ? null : readWords(reason, '理由', 200);
    await context.write(async (writing) => {
      const taken = await writing.db.selectFrom('account').select('id').where('name', '=', name).executeTakeFirst();
      if (taken !== undefined && replace !== null) {
        return replaceAccount(writing, taken.id, { name, kind, opening }, { day: context.today, reason: replace });
      }
      if (taken === undefined && replace !== null) {
        throw new Refusal('not_found', 'no_such_account', `没有“${name}”这个账户，没有可更正的。`, {
          hint: '在册的账户：jwh finance accounts',
        });
      }
      if (name === committeeName || taken !== undefined) {
        throw new Refusal('usage', 'account_taken', `账户“${name}”已经在册。`, {
          hint: '查看：jwh finance accounts；登记错了，还没有收支的：加 --replace 理由',
        });
      }
      return insertAccount(writing, { name, kind, opening });
    });
    return {
      sheet: {
        title: `账户“${name}”${replace === null ? '已登记' : '已更正'}`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'kind', label: '种类', type: 'state', states: accountKinds, value: kind },
              { key: 'day', label: '记账起', type: 'day', value: opening.day },
              { key: 'cash', label: '期初现金（元）', type: 'money', value: opening.cash },
              { key: 'bank', label: '期初存款（元）', type: 'money', value: opening.bank },
              ...(replace === null
                ? []
                : [{ key: 'replaced', label: '更正理由', type: 'text' as const, value: replace }]),
            ],
          },
          { kind: 'text', screen: true, lines: [`记账时加 --account ${name}，与居委会的账分开。`] },
        ],
      },
      record: { name, kind, ...opening, ...(replace !== null && { replaced: replace }) },
    };
  },
});
