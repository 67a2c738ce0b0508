import { wholeNumber } from '../base/number.ts';
import { yearOf } from '../calendar/day.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readName } from '../person/details.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { inWords } from '../rules/words.ts';
import type { Block } from '../sheet/sheet.ts';
import { needsRectification, recordOf } from './answer.ts';
import { listSurveys } from './store.ts';
import { gradesOf, percent, type Survey, validOf } from './survey.ts';
import { toldNow } from './told.ts';

interface ListOptions {
  year?: string;
  name?: string;
  limit?: string;
}

const results = {
  rectify: { label: '须整改', tone: 'bad' },
  unfit_twice: { label: '连续不称职', tone: 'bad' },
  unfit: { label: '不称职', tone: 'warn' },
  fine: { label: '—' },
  voided: { label: '已作废', tone: 'quiet' },
} as const;

export const list = verb<ListOptions>({
  options: [
    { flags: '--year <年>', text: '只列这一年' },
    { flags: '--name <姓名>', text: '只列这一名成员（或机构）' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh survey list --year 2026', 'jwh survey list --name 王建国 --json'],
  async run(context, _args, options) {
    const db = await context.read();
    const year = options.year === undefined ? undefined : wholeNumber(options.year, '年份');
    const subject = options.name === undefined ? undefined : readName(options.name);
    const { found: kept, total } = await listSurveys(db, { year, subject, limit: limitOf(options) });
    const found = await Promise.all(kept.map((one) => toldNow(db, one)));
    return {
      sheet: {
        title: '测评',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'day', label: '日期', type: 'day' },
              { key: 'subject', label: '对象', type: 'text', wide: true },
              { key: 'valid', label: '有效票', type: 'count' },
              { key: 'shares', label: '占有效票', type: 'text' },
              { key: 'result', label: '结果', type: 'state', states: results },
            ],
            rows: found.map(rowOf),
            empty: '没有测评记录。登记：jwh survey record',
          },
          ...fallenNotes(found),
          ...moreNote(found.length, total),
          ...(await yearlyNote(db, year ?? yearOf(context.today), context.today)),
        ],
      },
      rows: found.map((one) => ({ ...recordOf(one), result: resultOf(one) })),
    };
  },
});

/** What rests on a meeting that was voided since stands as it was recorded; that is said of each. */
function fallenNotes(found: readonly Survey[]): Block[] {
  const lines = found.flatMap(({ number, fallen }) => (fallen === null ? [] : [`${number}：${fallen}`]));
  return lines.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines }];
}

function rowOf(survey: Survey) {
  const { number, day, subject, counts, scale } = survey;
  const valid = validOf(survey);
  const shown = scale === 'competence4' ? 'incompetent' : 'satisfied';
  return {
    number,
    day,
    subject,
    valid,
    shares: `${gradesOf(scale)[shown]} ${percent(counts[shown] ?? 0, valid)}`,
    result: resultOf(survey),
  };
}

function resultOf(survey: Survey): keyof typeof results {
  const fails = (subject: string) => survey.verdicts.some((one) => one.subject === subject && !one.holds);
  if (survey.voided !== null) return 'voided';
  if (needsRectification(survey)) return 'rectify';
  return fails('unfit_twice') ? 'unfit_twice' : fails('unfit') ? 'unfit' : 'fine';
}

/** 自治章程 第二十条4 wants surveys 定期 (R-ZZ-30): whether the year has one. */
async function yearlyNote(db: Database, year: number, today: string): Promise<Block[]> {
  const day = year === yearOf(today) ? today : `${year}-12-31`;
  const rule = (await loadRulebook(db)).find('survey.per', day);
  if (rule === undefined) return [];
  const { found } = await listSurveys(db, { year });
  const held = found.filter((one) => one.voided === null && one.subject_kind === 'committee').length;
  const enough = held >= rule.value.atLeast ? '' : '，还没有达到';
  const words = inWords('frequency', rule.value);
  const line = `注：${year}年对居委会的测评 ${held} 次；规定“定期”，暂按${words}（${rule.citeWords}，推定）${enough}。`;
  return [{ kind: 'text', lines: [line] }];
}
