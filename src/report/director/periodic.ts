import type { Verb } from '../../command/verb.ts';
import { verb } from '../../command/verb.ts';
import { readOffice } from '../../office/store.ts';
import { nowOf } from '../../proceeding/case_verb.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import { readFigures } from './figures.ts';
import { type DirectorPer, directorPers, readDirectorPeriod } from './period.ts';
import { directorRecord, figureTable } from './record.ts';
import { directorSheet } from './sheet.ts';

/** The director's page for a week, month, quarter or year, beside the one before it. */
function periodic(per: DirectorPer): Verb {
  const { words, title, example } = directorPers[per];
  return verb({
    arguments: [{ name: '[周期]', text: `哪一${words}，如 ${example}，或其中的一天（默认：今天所在的）` }],
    examples: [`jwh report ${per}`, `jwh report ${per} ${example} --pdf ${title}.pdf`],
    async run(context, [written]) {
      const period = readDirectorPeriod(per, written, context.today);
      const db = await context.read();
      const figures = await readFigures(db, period, context.today, nowOf(context));
      const book = await loadRulebook(db);
      const { name } = await readOffice(db);
      const rule = book.find('topics.publish', period.to);
      return {
        sheet: directorSheet(per, figures, name, book),
        record: directorRecord(figures),
        table: figureTable(figures),
        ...(rule !== undefined && { basis: [rule.cite] }),
      };
    },
  });
}

export const week = periodic('week');
export const month = periodic('month');
export const quarter = periodic('quarter');
export const year = periodic('year');
