import { readCalendar } from '../attendance/calendar_store.ts';
import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import { heldMeetings } from '../meeting/due/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { judgeStudy } from './due_judgement.ts';
import { dueRows, dueSheet, dueTable } from './due_sheet.ts';
import { readTrainings } from './store.ts';

export const due = verb<{ year?: string }>({
  options: [{ flags: '--year <年>', text: '哪一年（默认今年，到今天为止）' }],
  examples: ['jwh training due', 'jwh training due --year 2025 --csv 学习2025.csv'],
  async run(context, _args, options) {
    const year = readYear(options.year, context.today);
    const db = await context.read();
    const trainings = (await readTrainings(db)).filter(({ voided }) => voided === null);
    const found = judgeStudy({
      book: await loadRulebook(db),
      year,
      today: context.today,
      calendar: await readCalendar(db, [year - 1, year, year + 1]),
      trainings,
      meetings: await heldMeetings(db, `${year - 1}-01-01`, context.today),
    });
    return {
      sheet: dueSheet(found, year, trainings[0]?.day ?? null),
      rows: dueRows(found),
      table: dueTable(found),
      verdicts: found.map(({ judged }) => judged),
      basis: found.map(({ rule }) => rule.cite),
    };
  },
});
