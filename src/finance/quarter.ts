import { quarterFor, quarterWords } from '../calendar/quarter.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Block } from '../sheet/sheet.ts';
import { accountOption, ofAccount } from './account.ts';
import { accountNamed } from './account_store.ts';
import { doubtLines, doubtsOf } from './doubts.ts';
import { readBooks } from './quarter_store.ts';
import { accountsTable, awaitingNote } from './statement.ts';

interface QuarterOptions {
  account?: string;
  pdf?: string | true;
}

export const quarter = verb<QuarterOptions>({
  arguments: [{ name: '[季度]', text: '如 2026Q3；不写：季度最后一个月是本季度，否则是上一季度' }],
  options: [accountOption],
  examples: ['jwh finance quarter 2026Q3', 'jwh finance quarter 2026Q3 --pdf 财务公开表.pdf'],
  async run(context, [word], options) {
    const asked = quarterFor(word, context.today);
    const db = await context.read();
    const account = await accountNamed(db, options.account);
    const [office, { accounts, cash, told: stands }] = [await readOffice(db), await readBooks(db, asked, account.id)];
    const doubts = await doubtsOf(db, asked, accounts, { cash, accountId: account.id });
    const { categories, ...figures } = accounts;
    const table = accountsTable(accounts, asked, context.today);
    const told = stands
      ? await (await import('./quarter_told.ts')).toldBlocks(db, account.id, asked, accounts, context.today)
      : [];
    const paper = { account, asked, table, told, office: office.name };
    const blocks: Block[] =
      options.pdf === undefined
        ? [table, ...awaitingNote(accounts), ...told, ...doubtLines(doubts)]
        : await (await import('./quarter_paper.ts')).onPaper(db, paper);
    return {
      sheet: {
        title: `${quarterWords(asked.period)}财务收支${asked.to > context.today ? '（季度未完）' : ''}`,
        subtitle: `${office.name}${ofAccount(account)}　${asked.from}至${asked.to}`,
        day: asked.to,
        blocks,
      },
      record: { ...asked, ...figures, ...(account.id !== null && { account: account.name }) },
      rows: categories,
      ...(doubts.length > 0 && { findings: doubts }),
    };
  },
});
