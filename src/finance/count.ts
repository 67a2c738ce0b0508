import { yuan } from '../base/money.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { readYuan } from '../base/yuan.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { accountOption, ofAccount } from './account.ts';
import { accountNamed } from './account_store.ts';
import { insertCount } from './count_store.ts';
import { readPastDay } from './input.ts';
import { strangersAmong } from './strangers.ts';
import { balanceAfter } from './sums.ts';

interface CountOptions {
  counted: string;
  by: string;
  day?: string;
  witness?: string;
  bank?: string;
  explanation?: string;
  account?: string;
}

/** Cash counted and held against the cash book (帐款), and the bank's statement against the bank's. */
export const count = verb<CountOptions>({
  writes: true,
  options: [
    { flags: '--counted <金额>', text: '点出来的现金，元', required: true },
    { flags: '--by <姓名>', text: '谁点的', required: true },
    { flags: '--day <日期>', text: '哪天下班时点的（默认：今天）' },
    { flags: '--witness <姓名>', text: '谁在场监督，另一个人' },
    { flags: '--bank <金额>', text: '银行对账单的余额，元' },
    { flags: '--explanation <说明>', text: '不符的原因' },
    accountOption,
  ],
  examples: [
    'jwh finance count --counted 1834.50 --by 李敏 --witness 王建国',
    'jwh finance count --day 2026-09-30 --counted 1834 --bank 20500 --by 李敏',
  ],
  async run(context, _args, options) {
    const day = options.day === undefined ? context.today : readPastDay(options.day, context.today);
    const counted = readYuan(options.counted, '现金');
    const bank = options.bank === undefined ? null : readYuan(options.bank, '对账单余额');
    const counter = readWords(options.by, '盘点人', 40);
    const witness = options.witness === undefined ? null : readWords(options.witness, '监盘人', 40);
    if (counter === witness) {
      throw new Refusal('usage', 'same_person', `${counter}不能又盘点又监盘。`, { hint: '请写在场的另一个人。' });
    }
    const explanation = options.explanation === undefined ? null : readWords(options.explanation, '说明', 200);
    return context.write(async (writing) => {
      const account = await accountNamed(writing.db, options.account);
      if (account.closed_on !== null && day > account.closed_on) {
        throw new Refusal(
          'usage',
          'account_closed',
          `账户“${account.name}”已于${account.closed_on}结清，${day}没有现金可盘点。`,
          {
            hint: '没有写入任何内容。请核对 --account 和 --day。',
          },
        );
      }
      const books = await balanceAfter(writing.db, account.id, day);
      const rule = (await loadRulebook(writing.db)).find('finance.agreements', day);
      const pairs = [
        { subject: 'cash', label: '帐款：现金', book: books.cash, real: counted },
        ...(bank === null ? [] : [{ subject: 'bank', label: '帐款：存款', book: books.transfer, real: bank }]),
      ];
      const verdicts: Judged[] =
        rule === undefined
          ? []
          : pairs.map(({ subject, label, book, real }) =>
              judgeBy(rule, { subject, label }, {}, () => ({ holds: book === real, arithmetic: against(book, real) })),
            );
      const facts = { day, book: books.cash, counted, bank_book: books.transfer, bank, counter, witness, explanation };
      await insertCount(writing, { account_id: account.id, ...facts, verdicts });
      const differing = pairs.filter(({ book, real }) => book !== real);
      const unknown = await strangersAmong(writing.db, counter, day);
      const differences = differing.map(({ subject, book, real }) => ({
        code: `${subject}_differs`,
        amount: real - book,
      }));
      const findings = [...differences, ...unknown];
      const said = [
        ...differing.map(({ label, book, real }) => `${label}不符：${against(book, real)}。`),
        ...unknown.map(({ sentence }) => `请注意：${sentence}`),
      ];
      return {
        sheet: {
          title: `现金盘点${ofAccount(account)}　${day}`,
          day,
          blocks: [
            {
              kind: 'fields',
              fields: [
                { key: 'book', label: '账面现金（元）', type: 'money', value: books.cash },
                { key: 'counted', label: '实点（元）', type: 'money', value: counted },
                { key: 'difference', label: '差额（元）', type: 'money', value: counted - books.cash },
                { key: 'counter', label: '盘点人', type: 'text', value: counter },
                { key: 'witness', label: '监盘人', type: 'text', value: witness ?? '' },
              ],
            },
            ...(said.length === 0 ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines: said }]),
            ...judgedBlocks(verdicts),
          ],
        },
        record: {
          ...{ account: account.id === null ? null : account.name, ...facts, difference: counted - books.cash },
        },
        verdicts,
        basis: verdicts.map(({ cite }) => cite).slice(0, 1),
        ...(findings.length > 0 && { findings }),
      };
    });
  },
});

/** `1,834.00 − 1,834.50 = -0.50`: what is there less what the books say. */
export function against(book: number, real: number): string {
  return `实有 ${yuan(real)} − 账面 ${yuan(book)} = ${yuan(real - book)}`;
}
