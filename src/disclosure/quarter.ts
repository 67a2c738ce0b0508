import { resolve } from 'node:path';
import { quarterFor } from '../calendar/quarter.ts';
import { leakBlocks, leakFindings, refuseLeaks } from '../command/posted/leaks.ts';
import { verb } from '../command/verb.ts';
import { doubtLines, doubtsOf } from '../finance/doubts.ts';
import { chosen } from '../rules/reading.ts';
import { accountCodes } from './account_codes.ts';
import { assemble } from './assemble.ts';
import { boardSheet } from './board.ts';
import { boardPaper, htmlOption, paperOption } from './board_paper.ts';
import { recordOf } from './disclosed.ts';
import { opinionsOn } from './opinions_store.ts';
import { opinionLines } from './opinions_table.ts';
import { leakHint } from './remedy.ts';

interface QuarterOptions {
  csv?: string | true;
  html?: string;
  paper?: 'a3' | 'a4';
  pdf?: string | true;
  xlsx?: string | true;
}

export const quarter = verb<QuarterOptions>({
  arguments: [{ name: '[季度]', text: '如 2026Q3；不写：季度最后一个月是本季度，否则是上一季度' }],
  options: [paperOption, htmlOption],
  examples: [
    'jwh disclose quarter 2026Q3',
    'jwh disclose quarter --pdf 公开栏.pdf',
    'jwh disclose quarter 2026Q3 --paper a3 --pdf 公开栏A3.pdf',
    'jwh disclose quarter 2026Q3 --csv 公开.csv',
    'jwh disclose quarter 2026Q3 --html 公开网页',
  ],
  async run(context, [word], { csv, html, paper, pdf, xlsx }) {
    const db = await context.read();
    const asked = quarterFor(word, context.today);
    const disclosed = await assemble(db, asked, context.today);
    const { leaks } = disclosed;
    if ([csv === true ? undefined : csv, html, pdf, xlsx].some((one) => one !== undefined))
      refuseLeaks(leaks, leakHint(leaks));
    const hasAccounts = disclosed.items.some(({ code }) => accountCodes.includes(code));
    const doubts = hasAccounts ? await doubtsOf(db, asked, disclosed.accounts, disclosed) : [];
    const heard = await opinionsOn(db, [asked.period]);
    const onBoard = boardPaper(paper, pdf);
    // The paper on the board carries the lines to sign, not the state of the office's own papers.
    const onPaper = pdf !== undefined || xlsx !== undefined;
    const sheet = boardSheet(disclosed, { withGates: !onPaper, omitEmpty: chosen('D-134', disclosed.choices) === 'b' });
    return {
      sheet: onPaper
        ? { ...sheet, ...onBoard }
        : { ...sheet, blocks: [...leakBlocks(leaks), ...sheet.blocks, ...doubtLines(doubts), ...opinionLines(heard)] },
      // Both go through every cell of the quarter; a screen and a paper need neither.
      ...(csv !== undefined && { table: (await import('./flat.ts')).flatTable(disclosed) }),
      ...(html !== undefined && {
        site: await (await import('./site/site.ts')).siteOf(disclosed, resolve(context.world.cwd, html)),
      }),
      ...(context.json && { record: recordOf(disclosed) }),
      ...(doubts.length + leaks.length > 0 && { findings: [...leakFindings(leaks), ...doubts] }),
      basis: disclosed.gates.map(({ cite }) => cite),
    };
  },
});
