import { quarterFor, quarterWords } from '../calendar/quarter.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { accountOption, ofAccount } from './account.ts';
import { accountNamed } from './account_store.ts';
import { doubtLines, doubtsOf } from './doubts.ts';
import { readBooks } from './quarter_store.ts';
import { accountsTable, awaitingNote } from './statement.ts';

interface QuarterOptions {
  account?: string;
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}

export const quarter = verb<QuarterOptions>({
  arguments: [{ name: '[季度]', text: '如 2026Q3；不写：季度最后一个月是本季度，否则是上一季度' }],
  options: [accountOption],
  examples: ['jwh finance quarter 2026Q3', 'jwh finance quarter --csv 收支.csv'],
  async run(context, [word], options) {
    const asked = quarterFor(word, context.today);
    const db = await context.read();
    const account = await accountNamed(db, options.account);
    const [office, { accounts, cash }] = [await readOffice(db), await readBooks(db, asked, account.id)];
    const doubts = await doubtsOf(db, asked, accounts, { cash, accountId: account.id });
    const { categories, ...figures } = accounts;
    return {
      sheet: {
        title: `${quarterWords(asked.period)}财务收支`,
        subtitle: `${office.name}${ofAccount(account)}　${asked.from}至${asked.to}`,
        day: asked.to,
        // On the screen it is the accountant's; what is printed goes on the wall (F-23).
        public: [options.csv, options.pdf, options.xlsx].some((to) => to !== undefined),
        blocks: [accountsTable(accounts, asked), ...awaitingNote(accounts), ...doubtLines(doubts)],
      },
      record: { ...asked, ...figures, ...(account.id !== null && { account: account.name }) },
      rows: categories,
      ...(doubts.length > 0 && { findings: doubts }),
    };
  },
});
