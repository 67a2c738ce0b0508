import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { daysBetween } from '../calendar/arithmetic.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { fallenMeeting } from '../meeting/after/standing_meeting.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { keys } from '../rules/key.ts';
import type { Block } from '../sheet/sheet.ts';
import { type Due, dueRows, dueTable } from '../verdict/period_table.ts';
import { judgePeriods } from '../verdict/periods.ts';
import { judgedTable, notesOf } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { classWords, type Item } from './centre.ts';
import { readFacts } from './fact_store.ts';
import { judgeAssessments, judgeHead, judgeStaff } from './judgement.ts';
import { placeNote } from './sheet.ts';
import { directorsOn, recordedStaff } from './staff.ts';
import { itemsBetween } from './store.ts';

export const check = verb<{ pdf?: string | true }>({
  arguments: [{ name: '[年]', text: '哪一年（默认：今年）' }],
  examples: ['jwh centre check', 'jwh centre check 2026'],
  async run(context, [typed], { pdf }) {
    const [{ today }, db] = [context, await context.read()];
    const year = typed === undefined ? yearOf(today) : wholeNumber(typed.replace(/年$/, ''), '年份');
    if (year < 1990 || year > yearOf(today)) {
      throw new Refusal('usage', 'bad_year', `“${typed}”不能核对：今天是${today}。`, { hint: '写今年或以前的年份。' });
    }
    const book = await loadRulebook(db);
    const last = year === yearOf(today) ? today : `${year}-12-31`;
    const { days, notes: fallen, first } = await reportDays(db);
    const due = dueReports(book, year, days, today, first);
    const { judged, notes } = await judgeCentre(db, book, year, last, today);
    const open = (await itemsBetween(db, '0001-01-01', last)).filter(({ state }) => state === 'open');
    const wrong = judged.filter(({ holds }) => !holds);
    const missed = due.filter((one) => one.judged.status === 'missed');
    const { name } = await readOffice(db);
    return {
      sheet: {
        title: `${year}年服务中心核对`,
        ...(pdf === undefined ? {} : { subtitle: name }),
        blocks: [
          ...(judged.length === 0 ? [] : [judgedTable(judged)]),
          ...(due.length === 0 ? [] : [{ ...dueTable(due, ''), title: '向居委会汇报' }]),
          ...openBlock(open, last),
          ...noteBlock([...notes, ...fallen, ...new Set(judged.flatMap(notesOf)), ...dueNotes(book, last, due)]),
          ...placeNote(book, last),
        ],
      },
      record: { year, head: await headOn(db, last), open_items: open.length },
      rows: dueRows(due),
      table: dueTable(due, '没有登记过汇报。'),
      verdicts: judged,
      basis: [...new Map([...judged, ...due.map((one) => one.judged)].map(({ rule, cite }) => [rule, cite])).values()],
      findings: [...wrong, ...dueRows(missed)],
      found: wrong.length + missed.length > 0,
    };
  },
});

/** The days the centre reported on; what was said at a meeting that was voided since does not count. */
async function reportDays(db: Database): Promise<{ days: Day[]; notes: string[]; first: Day | null }> {
  const days: Day[] = [];
  const notes: string[] = [];
  for (const { day, content } of await readFacts(db, 'report')) {
    const fallen = await fallenMeeting(db, content.meeting_id);
    if (fallen === null) days.push(day);
    else notes.push(`${day}的汇报不计。${fallen}`);
  }
  return { days, notes, first: days[0] ?? null };
}

/** Every period of the year in which the centre owes a report (长春 五(三)1, R-CC-05-2); from the first one on file on. */
function dueReports(book: Rulebook, year: number, days: readonly Day[], today: Day, first: Day | null): Due[] {
  if (first === null) return [];
  const span = { from: `${year}-01-01`, to: year === yearOf(today) ? today : `${year}-12-31`, today };
  return judgePeriods(span, (day) => book.find('centre.report', day), days)
    .filter(({ period }) => period.to >= first)
    .map((judged) => ({ kind: 'centre.report', label: keys['centre.report'].title, judged }));
}

/** The head that was entered last before a day. */
async function headOn(db: Database, day: Day): Promise<string | null> {
  const heads = (await readFacts(db, 'head')).filter((one) => one.day <= day);
  return heads.at(-1)?.content.name ?? null;
}

async function judgeCentre(db: Database, book: Rulebook, year: number, last: Day, today: Day) {
  if (book.find('centre.modes', last) === undefined) return { judged: [], notes: [] };
  const [head, directors] = [await headOn(db, last), await directorsOn(db, last)];
  const assessed = (await readFacts(db, 'assessment')).filter(({ content }) => content.year === year);
  const assessment = judgeAssessments(
    book,
    year,
    assessed.map(({ content }) => content.by),
    last,
  );
  const running = assessment !== null && !assessment.holds && today <= `${year}-12-31`;
  const staff = await recordedStaff(db, last);
  const judged: (Judged | null)[] = [
    head === null ? null : judgeHead(book, last, head, directors),
    running ? null : assessment,
    ...staff.map((one) => judgeStaff(book, one, last)),
  ];
  const notes = [
    ...(head === null ? ['没有登记中心主任：jwh centre head 姓名 --from 日期'] : []),
    ...(head !== null && directors.length === 0 ? ['在册没有居委会主任，没有核对中心主任：jwh staff add'] : []),
    ...(running ? [`${year}年还没有过完，考核${assessment.arithmetic}（${assessment.cite_words}）。`] : []),
    ...(staff.length === 0 ? [] : ['中心人员没有另外的名册，按全体在册工作人员核对来源和职责。']),
    '走家入户和接待来电、来信、来访（长春 五(三)4）在走访、接待的登记里，这里不判断。',
  ];
  return { judged: judged.filter((one) => one !== null), notes };
}

function dueNotes(book: Rulebook, day: Day, due: readonly Due[]): string[] {
  const rule = book.find('centre.report', day);
  if (rule === undefined) return [];
  if (due.length === 0)
    return [`没有登记过向居委会的汇报（${rule.citeWords}）：jwh centre report；登记之前的月份不判断。`];
  return [`${rule.note ?? ''}${rule.cite.status === 'assumed' ? '（推定）' : ''}（${rule.citeWords}）。`];
}

function noteBlock(lines: readonly string[]): Block[] {
  return lines.length === 0 ? [] : [{ kind: 'text', lines: lines.map((line) => `注：${line}`) }];
}

function openBlock(open: readonly Item[], today: Day): Block[] {
  if (open.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '在办的事项',
      columns: [
        { key: 'number', label: '编号', type: 'text', whole: true },
        { key: 'class', label: '类别', type: 'text' },
        { key: 'title', label: '事项', type: 'text', wide: true },
        { key: 'handler', label: '经办', type: 'text' },
        { key: 'days', label: '天数', type: 'count' },
      ],
      rows: open.map((item) => ({
        ...{ number: item.number, class: classWords(item), title: item.title, handler: item.handler },
        days: daysBetween(item.day, today),
      })),
    },
  ];
}
