import { quarterFor } from '../calendar/quarter.ts';
import { verb } from '../command/verb.ts';
import { doubtLines, doubtsOf } from '../finance/doubts.ts';
import { chosen } from '../rules/reading.ts';
import { accountCodes } from './account_codes.ts';
import { assemble } from './assemble.ts';
import { boardSheet } from './board.ts';
import { recordOf } from './disclosed.ts';
import { flatTable } from './flat.ts';
import { opinionsOn } from './opinions_store.ts';
import { opinionLines } from './opinions_table.ts';

interface QuarterOptions {
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}

export const quarter = verb<QuarterOptions>({
  arguments: [{ name: '[季度]', text: '如 2026Q3；不写：季度最后一个月是本季度，否则是上一季度' }],
  examples: [
    'jwh disclose quarter 2026Q3',
    'jwh disclose quarter --pdf 公开栏.pdf',
    'jwh disclose quarter 2026Q3 --csv 公开.csv',
  ],
  async run(context, [word], { csv, pdf, xlsx }) {
    const db = await context.read();
    const asked = quarterFor(word, context.today);
    const disclosed = await assemble(db, asked, context.today);
    const hasAccounts = disclosed.items.some(({ code }) => accountCodes.includes(code));
    const doubts = hasAccounts ? await doubtsOf(db, asked, disclosed.accounts) : [];
    const heard = await opinionsOn(db, [asked.period]);
    // The paper on the board carries the lines to sign, not the state of the office's own papers.
    const onPaper = pdf !== undefined || xlsx !== undefined;
    const sheet = boardSheet(disclosed, { withGates: !onPaper, omitEmpty: chosen('D-134', disclosed.choices) === 'b' });
    return {
      sheet: onPaper ? sheet : { ...sheet, blocks: [...sheet.blocks, ...doubtLines(doubts), ...opinionLines(heard)] },
      // Both go through every cell of the quarter; a screen and a paper need neither.
      ...(csv !== undefined && { table: flatTable(disclosed) }),
      ...(context.json && { record: recordOf(disclosed) }),
      ...(doubts.length > 0 && { findings: doubts }),
      basis: disclosed.gates.map(({ cite }) => cite),
    };
  },
});
