import { quarterFor } from '../calendar/quarter.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { chosen } from '../rules/reading.ts';
import { assemble } from './assemble.ts';
import { boardSheet } from './board.ts';
import { recordOf } from './disclosed.ts';
import { flatTable } from './flat.ts';

interface QuarterOptions {
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
  async run(context, [word], { pdf, xlsx }) {
    const db = await context.read();
    const disclosed = await assemble(db, quarterFor(word, context.today), context.today);
    const choices = (await loadRulebook(db)).choices(disclosed.to);
    // The paper on the board carries the lines to sign, not the state of the office's own papers.
    const onPaper = pdf !== undefined || xlsx !== undefined;
    return {
      sheet: boardSheet(disclosed, { withGates: !onPaper, omitEmpty: chosen('D-134', choices) === 'b' }),
      table: flatTable(disclosed),
      record: recordOf(disclosed),
      basis: disclosed.gates.map(({ cite }) => cite),
    };
  },
});
