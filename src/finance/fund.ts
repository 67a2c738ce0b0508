import { yuan } from '../base/money.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readYuan } from '../base/yuan.ts';
import type { Day } from '../calendar/day.ts';
import { type Answer, verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { accountOption } from './account.ts';
import { accountNamed } from './account_store.ts';
import { withDoubts } from './answer.ts';
import { refuseClosedBooks } from './closed.ts';
import type { Doubt } from './doubts.ts';
import { insertFund, readFunds, replaceFund } from './fund_store.ts';
import { readCategory, readPastDay } from './input.ts';
import { refuseClosedMonth } from './month_store.ts';
import { balanceAfter, totalOf } from './sums.ts';

interface FundOptions {
  purpose: string;
  for?: string[];
  opening?: string;
  from?: string;
  account?: string;
  replace?: string;
}

const closedHint = '没有写入任何内容。已有的专款从还没有结账的月份起登记：--from 日期';

/** Registers money for a purpose: it may be spent under its headings only (R-CC-14-10). */
export const fund = verb<FundOptions>({
  writes: true,
  arguments: [{ name: '<名称>', text: '专款的名称，如 惠民专项' }],
  options: [
    { flags: '--purpose <用途>', text: '指定的用途', required: true },
    { flags: '--for <类别>', text: '可以列支的支出类别；可写多次（默认：与用途同名的类别）', repeat: true },
    { flags: '--opening <金额>', text: '登记时账上已有的这项专款，元（默认：0）' },
    { flags: '--from <日期>', text: '从哪天起（默认：今天）' },
    { flags: '--replace <理由>', text: '更正登记错的专款：还没有收支、没有结账时' },
    accountOption,
  ],
  examples: [
    'jwh finance fund 惠民专项 --purpose 楼道改造和助老服务 --for 楼道改造 --for 助老服务',
    'jwh finance fund 慰问款 --purpose 慰问困难居民 --opening 3000 --from 2026-07-01',
  ],
  async run(context, [word], options) {
    const name = readWords(word ?? '', '专款名称', 30);
    const purpose = readWords(options.purpose, '用途', 60);
    const uses = (options.for ?? [purpose]).map((one) => readCategory(one) as string);
    const from_day = options.from === undefined ? context.today : readPastDay(options.from, context.today);
    const opening = options.opening === undefined ? 0 : readYuan(options.opening, '已有专款');
    const replace = options.replace === undefined ? null : readWords(options.replace, '理由', 200);
    const { found: account, doubts } = await context.write(async (writing) => {
      const found = await accountNamed(writing.db, options.account);
      await refuseClosedBooks(writing.db, { account_id: found.id, fund_id: null }, from_day);
      const taken = await writing.db.selectFrom('fund').select('id').where('name', '=', name).executeTakeFirst();
      if (opening !== 0) await refuseClosedMonth(writing.db, found.id, from_day, closedHint);
      if (taken !== undefined && replace !== null) {
        const made = { name, account_id: found.id, purpose, uses, from_day, opening };
        await replaceFund(writing, taken.id, made, { day: context.today, reason: replace });
        return { found, doubts: await overAccount(writing.db, found.id, from_day) };
      }
      if (taken === undefined && replace !== null) {
        throw new Refusal('not_found', 'no_such_fund', `没有“${name}”这项专款，没有可更正的。`, {
          hint: '在册的专款：jwh finance funds',
        });
      }
      if (taken !== undefined) {
        throw new Refusal('usage', 'fund_taken', `专款“${name}”已经在册。`, {
          hint: '查看：jwh finance funds；登记错了，还没有收支的：加 --replace 理由',
        });
      }
      await insertFund(writing, { name, account_id: found.id, purpose, uses, from_day, opening });
      return { found, doubts: await overAccount(writing.db, found.id, from_day) };
    });
    const answer: Answer = {
      sheet: {
        title: `专款“${name}”${replace === null ? '已登记' : '已更正'}`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'purpose', label: '用途', type: 'text', value: purpose },
              { key: 'uses', label: '列支类别', type: 'text', value: uses.join('、') },
              { key: 'account', label: '账户', type: 'text', value: account.name },
              { key: 'from', label: '起', type: 'day', value: from_day },
              { key: 'opening', label: '已有（元）', type: 'money', value: opening },
              ...(replace === null
                ? []
                : [{ key: 'replaced', label: '更正理由', type: 'text' as const, value: replace }]),
            ],
          },
          { kind: 'text', screen: true, lines: [`收到和支出这项专款时加 --fund ${name}。`] },
        ],
      },
      record: {
        name,
        purpose,
        uses,
        account: account.id === null ? null : account.name,
        from: from_day,
        opening,
        ...(replace !== null && { replaced: replace }),
      },
    };
    return withDoubts(answer, doubts);
  },
});

/** What belongs to funds lies in the account: more than there is in it cannot be. */
async function overAccount(db: Database, accountId: string | null, day: Day): Promise<Doubt[]> {
  const funds = (await readFunds(db, day)).filter((one) => one.account_id === accountId && one.from_day <= day);
  const [inFunds, held] = [
    funds.reduce((sum, { balance }) => sum + Math.max(balance, 0), 0),
    totalOf(await balanceAfter(db, accountId, day)),
  ];
  if (inFunds === 0 || inFunds <= held) return [];
  const sentence = `${day}各项专款结余共 ${yuan(inFunds)} > 账上 ${yuan(held)}，请核对专款和期初余额。`;
  return [{ code: 'fund_over_account', amount: inFunds - held, sentence, command: null }];
}
