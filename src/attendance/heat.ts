import { yearOf } from '../calendar/day.ts';
import { monthOf } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { adjustmentWords } from './adjustment_words.ts';
import { monthHeat } from './heat_month.ts';
import { type HeatBy, yearHeat } from './heat_year.ts';
import { readPastMonth } from './month_asked.ts';
import { type MonthReport, readMonth } from './month_store.ts';
import { monthWords } from './month_words.ts';
import { type PersonMonth, rateOf } from './tally.ts';
import { readYearAsked } from './year.ts';
import { yearNotes } from './year_notes.ts';
import { type PersonYear, readYear } from './year_store.ts';

interface HeatOptions {
  by?: HeatBy;
}

export const heat = verb<HeatOptions>({
  arguments: [{ name: '[月份或年份]', text: '年-月，如 2026-10；或年份，如 2026（默认：本月）' }],
  options: [
    {
      flags: '--by <看什么>',
      text: '全年的图按出勤率还是迟到次数（默认：出勤率）',
      choices: { rate: '出勤率', late: '迟到' },
    },
  ],
  examples: ['jwh attendance heat', 'jwh attendance heat 2026-10 --pdf', 'jwh attendance heat 2026 --by 迟到'],
  async run(context, [text], { by }) {
    const db = await context.read();
    if (by !== undefined || (text !== undefined && /^\d{4}年?$/.test(text.normalize('NFKC').trim()))) {
      const found = await readYear(db, readYearAsked(text, yearOf(context.today)), context.today);
      return {
        rows: found.people.map(yearOfPerson),
        sheet: {
          title: `${found.year}年考勤图`,
          subtitle: found.office.name,
          orientation: 'landscape',
          day: found.last,
          blocks: [
            yearHeat(found, by ?? 'rate'),
            { kind: 'text', tone: 'quiet', lines: [`${yearNotes(found, 'paper').join('；')}。`] },
          ],
        },
      };
    }
    const found = await readMonth(
      db,
      readPastMonth(text ?? monthOf(context.today), monthOf(context.today)),
      context.today,
    );
    return {
      rows: found.people.map(monthOfPerson),
      sheet: {
        title: `${monthWords(found.month)}考勤图`,
        subtitle: found.office.name,
        orientation: 'landscape',
        tight: true,
        day: found.days.at(-1) as string,
        blocks: [
          monthHeat(found),
          {
            kind: 'text',
            tone: 'quiet',
            lines: ['上午、下午不同的日子，显示较重的一半；次数和天数见月考勤登记表。', ...laterNotes(found)],
          },
        ],
      },
    };
  },
});

/** A closed month is drawn as it was signed; what was put right since is told. */
function laterNotes({ later }: MonthReport): string[] {
  if (later.length === 0) return [];
  return [`图按结账时的月表；结账后另有调整：${later.map(adjustmentWords).join('；')}。`];
}

/** What the picture is drawn from, for scripts: the state of each day. */
function monthOfPerson({ member, days }: PersonMonth): object {
  const known = [...days].filter(([, { code }]) => code !== '').map(([day, { code }]) => [day, code]);
  return { person: member.name, person_id: member.person_id, days: Object.fromEntries(known) };
}

/** The same of a year: rate and lateness of each month. */
function yearOfPerson({ name, person_id, months }: PersonYear): object {
  return {
    person: name,
    person_id,
    months: [...months].map(([month, { counts }]) => ({
      month,
      rate: rateOf(counts),
      late: counts.late,
      early: counts.early,
    })),
  };
}
