import { quarterFor, quarterWords } from '../calendar/quarter.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { doubtLines, doubtsOf } from './doubts.ts';
import { readAccounts } from './quarter_store.ts';
import { accountsTable, awaitingNote } from './statement.ts';

export const quarter = verb({
  arguments: [{ name: '[季度]', text: '如 2026Q3；不写：季度最后一个月是本季度，否则是上一季度' }],
  examples: ['jwh finance quarter 2026Q3', 'jwh finance quarter --csv 收支.csv'],
  async run(context, [word]) {
    const asked = quarterFor(word, context.today);
    const db = await context.read();
    const [office, accounts] = [await readOffice(db), await readAccounts(db, asked)];
    const doubts = await doubtsOf(db, asked, accounts);
    const { categories, ...figures } = accounts;
    return {
      sheet: {
        title: `${quarterWords(asked.period)}财务收支`,
        subtitle: `${office.name}　${asked.from}至${asked.to}`,
        day: asked.to,
        blocks: [accountsTable(accounts, asked), ...awaitingNote(accounts), ...doubtLines(doubts)],
      },
      record: { ...asked, ...figures },
      rows: categories,
      ...(doubts.length > 0 && { findings: doubts }),
    };
  },
});
