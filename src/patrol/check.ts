import { readCalendar } from '../attendance/calendar_store.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { inWords } from '../rules/words.ts';
import type { Block } from '../sheet/sheet.ts';
import { judgedTable, notesOf } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { checkDays, type DayChecked } from './check_days.ts';
import { dayTable, unsolvedTable } from './check_sheet.ts';
import { judgeFinding, judgeTeam } from './judgement.ts';
import { membersOn } from './member_store.ts';
import { readMonth } from './month.ts';
import { openDayNote } from './open_day.ts';
import type { Patrol } from './patrol.ts';
import { judgeRoll } from './squads.ts';
import { firstPatrol, patrolsBetween, unsolvedUpTo } from './store.ts';

export const check = verb<{ pdf?: string | true }>({
  arguments: [{ name: '[月份]', text: '哪个月，如 2026-10（默认：本月）' }],
  examples: ['jwh patrol check', 'jwh patrol check 2026-10 --pdf 巡查核对.pdf'],
  async run(context, [word], { pdf }) {
    const month = readMonth(word, context.today);
    const [db, { today }] = [await context.read(), context];
    const book = await loadRulebook(db);
    const last = month.to < today ? month.to : today;
    const patrols = await patrolsBetween(db, month.from, last);
    const calendar = await readCalendar(db, [yearOf(month.from)]);
    const ground = { book, calendar, patrols, first: await firstPatrol(db), today };
    const days = checkDays(ground, month.from, last);
    const members = await membersOn(db, last);
    const unsolved = await unsolvedUpTo(db, last);
    const [ofDays, ofRoll] = [days.flatMap((one) => one.judged), judgeRoll(book, last, members)];
    const ofPatrols = [...patrols, ...earlier(unsolved, patrols)].flatMap((patrol) => told(book, patrol, month, today));
    const judged = [...ofDays, ...ofRoll, ...ofPatrols];
    const [wrong, beside] = [judged.filter(isWrong), [...ofRoll, ...ofPatrols].filter(isWrong)];
    const { name } = await readOffice(db);
    return {
      sheet: {
        title: `${month.words}巡查核对`,
        ...(pdf === undefined ? {} : { subtitle: name }),
        blocks: [
          dayTable(days, book.find('patrol.groups', last) !== undefined),
          ...(unsolved.length === 0 ? [] : [unsolvedTable(unsolved, today)]),
          ...(beside.length === 0 ? [] : [judgedTable(beside, '不符合的')]),
          ...notes(days, judged, ground, { from: month.from, last }),
        ],
      },
      rows: days.map(({ judged: _judged, ...row }) => row),
      verdicts: judged,
      basis: [...new Map(judged.map(({ rule, cite }) => [rule, cite])).values()],
      findings: wrong,
      found: wrong.length > 0,
    };
  },
});

function isWrong({ holds }: Judged): boolean {
  return !holds;
}

/** Patrols before the month whose findings are still open. */
function earlier(unsolved: readonly Patrol[], patrols: readonly Patrol[]): Patrol[] {
  const ofMonth = new Set(patrols.map(({ id }) => id));
  return unsolved.filter(({ id }) => !ofMonth.has(id));
}

/** What is judged of one patrol among many: each line says of which. */
function told(book: Rulebook, patrol: Patrol, { from }: { from: Day }, today: Day): Judged[] {
  const team = patrol.day < from ? null : judgeTeam(book, patrol);
  return [
    ...(team === null ? [] : [team]),
    ...patrol.findings.flatMap((finding) => judgeFinding(book, patrol, finding, today)),
  ].map((judged) => ({
    ...judged,
    subject: `${patrol.number}:${judged.subject}`,
    label: `${patrol.number}${judged.label}`,
  }));
}

function notes(
  days: readonly DayChecked[],
  judged: readonly Judged[],
  { book, first }: Parameters<typeof checkDays>[0],
  { from, last }: { from: Day; last: Day },
): Block[] {
  const rule = book.find('patrol.minutes', last);
  const timed = rule !== undefined;
  const squads = book.find('patrol.groups', last) !== undefined;
  const lines = [
    ...(rule === undefined
      ? []
      : [`每天巡查${inWords('range', rule.value)}（${rule.citeWords}）。`, openDayNote(book, last)]),
    ...(timed || squads ? [] : ['本地没有每天巡查的规定，只列出登记的巡查。']),
    ...(first === null && (timed || squads) ? ['还没有登记过巡查：jwh patrol log；登记之前的日子不判断。'] : []),
    ...(first !== null && first > from && (timed || squads)
      ? [`最早的巡查是${first}；在这以前的日子没有登记，不判断。`]
      : []),
    ...(days.some(({ status }) => status === 'unknown') ? ['没有这一年的放假安排，没有判断：jwh calendar import'] : []),
    ...new Set(judged.flatMap(notesOf)),
  ];
  return lines.length === 0 ? [] : [{ kind: 'text', lines: lines.map((line) => `注：${line}`) }];
}
