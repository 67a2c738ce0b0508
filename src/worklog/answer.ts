import { type Day, dayWords } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { findingClasses, stateOf as findingState, findingStates } from '../patrol/patrol.ts';
import { doneWords } from '../patrol/sheet.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block, Row, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { judgeProblems } from './judgement.ts';
import { daysOnFile, type OfDay } from './of_day.ts';
import { linesBetween } from './store.ts';
import { type LogLine, problemStates, problemWords, stateOf } from './worklog.ts';

/** What every verb on a day answers: its lines, its problems, and what the other records have of it. */
export async function dayAnswer(db: Database, day: Day, today: Day): Promise<Answer> {
  const book = await loadRulebook(db);
  const lines = await linesBetween(db, day, day);
  const onFile = (await daysOnFile(db, book, day, day)).get(day) as OfDay;
  const judged = judgeProblems(book, lines, onFile.patrols, today);
  const note = book.find('worklog.per', day) === undefined ? ['本地没有工作日志的规定，照记。'] : [];
  return {
    sheet: {
      title: `${dayWords(day)}工作日志`,
      day,
      blocks: [
        lineTable(lines),
        ...onFileBlocks(onFile),
        ...problemBlocks(lines, onFile),
        ...judgedBlocks(judged, '判断'),
        ...(note.length === 0 ? [] : [{ kind: 'text' as const, lines: note.map((one) => `注：${one}`) }]),
      ],
    },
    record: dayRecord(day, lines, onFile, note),
    verdicts: judged,
    basis: [...new Map(judged.map(({ rule, cite }) => [rule, cite])).values()],
  };
}

function lineTable(lines: readonly LogLine[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'line', label: '条', type: 'count' },
      { key: 'name', label: '记录人', type: 'text' },
      { key: 'content', label: '工作', type: 'text', wide: true },
    ],
    rows: lines.map(({ line, name, content }) => ({ line, name, content })),
    empty: '这一天没有填写工作日志。',
  };
}

/** What need not be written down again. */
function onFileBlocks({ patrols, patrol_minutes, meetings, duty }: OfDay): Block[] {
  const numbers = patrols.map(({ number }) => number).join('、');
  const said = [
    ...(patrols.length === 0 ? [] : [`巡查：${patrols.length}次，共${patrol_minutes}分钟（${numbers}）`]),
    ...meetings.map(({ name, number }) => `会议：${name}（${number}）`),
    ...duty.map(
      ({ name, slot, times, visits, calls }) =>
        `${slot}：${name} ${times}${visits === null ? '' : `，来访${visits}`}${calls === null ? '' : `，来电${calls}`}`,
    ),
  ];
  return said.length === 0 ? [] : [{ kind: 'text', title: '当天的其他记录', lines: said }];
}

function problemBlocks(lines: readonly LogLine[], { patrols }: OfDay): Block[] {
  const own = lines.flatMap(({ problems }): Row[] =>
    problems.map((one) => ({ no: String(one.no), content: one.content, state: stateOf(one), done: problemWords(one) })),
  );
  const found = patrols.flatMap(({ number, findings }): Row[] =>
    findings.map((finding) => ({
      no: `${number}（${finding.no}）`,
      content: `${findingClasses[finding.class].label}：${finding.place ?? ''}${finding.content}`,
      state: findingState(finding),
      done: doneWords(finding),
    })),
  );
  if (own.length + found.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '当天的问题',
      columns: [
        { key: 'no', label: '问题', type: 'text' },
        { key: 'content', label: '内容', type: 'text', wide: true },
        { key: 'state', label: '状态', type: 'state', states: { ...findingStates, ...problemStates } },
        { key: 'done', label: '处理', type: 'text', wide: true },
      ],
      rows: [...own, ...found],
    },
  ];
}

function dayRecord(day: Day, lines: readonly LogLine[], onFile: OfDay, notes: readonly string[]): object {
  const { patrols, patrol_minutes, meetings, duty } = onFile;
  return {
    day,
    lines: lines.map(({ line, name, content, weather, lead }) => ({ line, name, content, weather, lead })),
    problems: lines.flatMap(({ problems }) => problems.map((one) => ({ ...one, state: stateOf(one) }))),
    patrols: patrols.map(({ number, findings }) => ({ number, findings: findings.length })),
    ...{ patrol_minutes, meetings, duty, notes },
  };
}
