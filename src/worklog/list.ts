import type { Day } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { readMonth } from '../patrol/month.ts';
import { doneWords } from '../patrol/sheet.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Column, Row, Sheet } from '../sheet/sheet.ts';
import { daysOnFile, type OfDay } from './of_day.ts';
import { linesBetween } from './store.ts';
import { type LogLine, problemWords, stateOf } from './worklog.ts';

export const list = verb<{ pdf?: string | true }>({
  reveals: true,
  arguments: [{ name: '[月份]', text: '哪个月，如 2026-10（默认：本月）；印出来一天一行' }],
  examples: ['jwh worklog list 2026-10', 'jwh worklog list 2026-10 --pdf 工作日志.pdf'],
  async run(context, [word], { pdf }) {
    const month = readMonth(word, context.today);
    const db = await context.read();
    const lines = await linesBetween(db, month.from, month.to);
    if (pdf === undefined) return { sheet: screen(lines, month.words), rows: lines.map(rowOf) };
    const { name } = await readOffice(db);
    const onFile = await daysOnFile(db, await loadRulebook(db), month.from, month.to);
    return { sheet: paper(lines, onFile, name, month.words), rows: lines.map(rowOf) };
  },
});

function screen(lines: readonly LogLine[], words: string): Sheet {
  return {
    title: `${words}工作日志`,
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'day', label: '日期', type: 'day', whole: true },
          { key: 'line', label: '条', type: 'count' },
          { key: 'name', label: '记录人', type: 'text' },
          { key: 'content', label: '工作', type: 'text', wide: true },
          { key: 'problems', label: '问题', type: 'count' },
          { key: 'open', label: '未解决', type: 'count' },
        ],
        rows: lines.map(rowOf),
        empty: '没有工作日志。',
      },
    ],
  };
}

/** `open`: problems neither solved nor sent on. */
function rowOf({ day, line, name, content, problems }: LogLine): Row {
  const open = problems.filter((one) => stateOf(one) === 'open').length;
  return { day, line, name, content, problems: problems.length, open };
}

/** F-42: a line a day, with what the day's other records already say. */
function paper(lines: readonly LogLine[], onFile: ReadonlyMap<Day, OfDay>, office: string, words: string): Sheet {
  const days = [...onFile].filter(
    ([day, { patrols, meetings, duty }]) =>
      patrols.length + meetings.length + duty.length > 0 || lines.some((line) => line.day === day),
  );
  return {
    title: `${words}工作日志`,
    subtitle: office,
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        columns: paperColumns,
        rows: days.map(([day, one]) =>
          paperRow(
            day,
            lines.filter((line) => line.day === day),
            one,
          ),
        ),
        empty: '没有工作日志。',
      },
      { kind: 'signatures', lines: [{ label: '记录人' }, { label: '主任' }] },
    ],
  };
}

const paperColumns: readonly Column[] = [
  { key: 'day', label: '日期', type: 'day' },
  { key: 'weather', label: '天气', type: 'text' },
  { key: 'patrol', label: '巡查', type: 'text' },
  { key: 'content', label: '工作', type: 'text', wide: true },
  { key: 'solved', label: '解决的问题', type: 'text', wide: true },
  { key: 'passed', label: '报送和未解决的', type: 'text', wide: true },
  { key: 'lead', label: '带班', type: 'text' },
  { key: 'name', label: '记录人', type: 'text' },
];

function paperRow(day: Day, lines: readonly LogLine[], { patrols, patrol_minutes, meetings, duty }: OfDay): Row {
  const own = lines.flatMap(({ problems }) => problems);
  const found = patrols.flatMap(({ findings }) => findings);
  const told = (content: string, done: string) => (done === '' ? `${content}（未解决）` : `${content}（${done}）`);
  const once = (all: readonly (string | null)[]) => [...new Set(all.filter((one) => one !== null))].join('、');
  const join = (all: readonly string[]) => all.join('；');
  return {
    ...{ day, weather: once(lines.map(({ weather }) => weather)) },
    patrol: patrols.length === 0 ? '' : `${patrols.length}次${patrol_minutes}分钟`,
    content: join([...lines.map(({ content }) => content), ...unsaid(lines, meetings), ...unsaidDuty(lines, duty)]),
    solved: join([
      ...own.filter((one) => stateOf(one) === 'solved').map((one) => told(one.content, problemWords(one))),
      ...found.filter(({ solved_on }) => solved_on !== null).map((one) => told(one.content, doneWords(one))),
    ]),
    passed: join([
      ...own.filter((one) => stateOf(one) !== 'solved').map((one) => told(one.content, problemWords(one))),
      ...found.filter(({ solved_on }) => solved_on === null).map((one) => told(one.content, doneWords(one))),
    ]),
    lead: once([...lines.map(({ lead }) => lead), ...duty.map(({ lead, name }) => (lead ? name : null))]),
    name: once(lines.map(({ name }) => name)),
  };
}

/** Meetings that no line names by number. */
function unsaid(lines: readonly LogLine[], meetings: OfDay['meetings']): string[] {
  const said = lines.map(({ content }) => content).join('');
  return meetings.filter(({ number }) => !said.includes(number)).map(({ name, number }) => `${name}（${number}）`);
}

/** Duty that no line tells of already. */
function unsaidDuty(lines: readonly LogLine[], duty: OfDay['duty']): string[] {
  const said = lines.map(({ content }) => content).join('');
  return duty.map(({ name, slot, times }) => `${name}${slot}${times}`).filter((words) => !said.includes(words));
}
