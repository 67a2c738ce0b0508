import { quarterFor, quarterWords } from '../calendar/quarter.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Block } from '../sheet/sheet.ts';
import { accountOption, ofAccount } from './account.ts';
import { accountMeant } from './account_store.ts';
import { doubtLines, doubtsOf } from './doubts.ts';
import { readBooks } from './quarter_store.ts';
import { accountsTable, awaitingNote } from './statement.ts';
import { printedAccounts } from './wording_store.ts';

interface QuarterOptions {
  account?: string;
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}

export const quarter = verb<QuarterOptions>({
  arguments: [{ name: '[季度]', text: '如 2026Q3；不写：季度最后一个月是本季度，否则是上一季度' }],
  options: [accountOption],
  examples: ['jwh finance quarter 2026Q3', 'jwh finance quarter 2026Q3 --pdf 财务公开表.pdf'],
  async run(context, [word], { account: called, csv, pdf, xlsx }) {
    const asked = quarterFor(word, context.today);
    const db = await context.read();
    const account = await accountMeant(db, called);
    const [office, books] = [await readOffice(db), await readBooks(db, asked, account.id)];
    const printed = await printedAccounts(db, books.accounts, asked, account.id);
    // A paper goes onto the wall: it passes the same look as the disclosure does.
    const forTheWall = [csv === true ? undefined : csv, pdf, xlsx].some((one) => one !== undefined);
    const accounts = forTheWall ? await (await import('./wall.ts')).wallAccounts(db, printed, context.today) : printed;
    const doubts = await doubtsOf(db, asked, accounts, { cash: books.cash, accountId: account.id });
    const { categories, ...figures } = accounts;
    const table = accountsTable(accounts, asked, context.today);
    const { blocks: told, postings } = books.told
      ? await (await import('./quarter_told.ts')).toldOf(db, account.id, asked, books.accounts, {
          ...{ today: context.today, forTheWall },
        })
      : nothingTold;
    const paper = { account, asked, table, told, office: office.name };
    const blocks: Block[] =
      pdf === undefined
        ? [table, ...awaitingNote(accounts), ...told, ...doubtLines(doubts)]
        : await (await import('./quarter_paper.ts')).onPaper(db, paper);
    return {
      sheet: {
        title: `${quarterWords(asked.period)}财务收支${asked.to > context.today ? '（季度未完）' : ''}`,
        subtitle: `${office.name}${ofAccount(account)}　${asked.from}至${asked.to}`,
        day: asked.to,
        // On the screen it is the accountant's; what is printed goes on the wall (F-23).
        public: forTheWall,
        blocks,
      },
      record: { ...asked, ...figures, postings, ...(account.id !== null && { account: account.name }) },
      rows: categories,
      ...(doubts.length > 0 && { findings: doubts }),
    };
  },
});

const nothingTold = { blocks: [], postings: [] };
