import { quarterFor, quarterWords } from '../calendar/quarter.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Block } from '../sheet/sheet.ts';
import { accountOption, ofAccount } from './account.ts';
import { accountMeant } from './account_store.ts';
import { doubtLines, doubtsOf } from './doubts.ts';
import { readBooks } from './quarter_store.ts';
import type { Review } from './review.ts';
import { readReviews } from './review_store.ts';
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
  examples: ['jwh finance quarter 2026Q3', 'jwh finance quarter --csv 收支.csv'],
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
    const postings = (await readReviews(db, account.id, asked.period, { withVoided: true })).filter(
      ({ kind }) => kind === 'posting',
    );
    const { categories, ...figures } = accounts;
    return {
      sheet: {
        title: `${quarterWords(asked.period)}财务收支`,
        subtitle: `${office.name}${ofAccount(account)}　${asked.from}至${asked.to}`,
        day: asked.to,
        // On the screen it is the accountant's; what is printed goes on the wall (F-23).
        public: forTheWall,
        blocks: [
          accountsTable(accounts, asked),
          ...awaitingNote(accounts),
          ...doubtLines(doubts),
          ...(forTheWall ? [] : postingLines(postings)),
        ],
      },
      record: {
        ...{ ...asked, ...figures, postings: postings.map(postingRecord) },
        ...(account.id !== null && { account: account.name }),
      },
      rows: categories,
      ...(doubts.length > 0 && { findings: doubts }),
    };
  },
});

/** For the office, not for the wall: where it hangs, and what was entered as hung and was not. */
function postingLines(postings: readonly Review[]): Block[] {
  if (postings.length === 0) return [];
  const lines = postings.map(({ day, name, facts: { place = '', voided_on }, voided }) => {
    const gone = voided === null ? '' : `——已作废${voided_on === undefined ? '' : `（${voided_on}）`}：${voided}`;
    return `${day} 上墙公布（${place}，${name}）${gone}`;
  });
  return [{ kind: 'text', screen: true, lines }];
}

function postingRecord({ day, name, facts: { place, voided_on }, voided }: Review): object {
  return { day, name, place: place ?? null, voided, voided_on: voided_on ?? null };
}
