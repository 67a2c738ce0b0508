import { dayWords } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Block, FieldsBlock, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { judgeTraining } from './judgement.ts';
import { isOutside, kindStates, kindWords, levelStates } from './kind.ts';
import { hoursWords } from './tenths.ts';
import { presentAt, type Training } from './training.ts';

/** One training, as every verb on it shows it. */
export function trainingAnswer(training: Training, book: Rulebook): Answer {
  const verdicts = judgeTraining(book, training);
  return {
    sheet: {
      title: `${training.number}　${kindWords[training.kind]}`,
      reference: training.number,
      day: training.day,
      blocks: [
        ...trainingBlocks(training),
        ...judgedBlocks(verdicts, '判断'),
        ...next(training, verdicts.length > 0, book),
      ],
    },
    record: trainingRecord(training),
    verdicts,
    basis: [...new Map(verdicts.map(({ rule, cite }) => [rule, cite])).values()],
  };
}

export function trainingRecord({ id: _id, attendees, ...training }: Training): object {
  return {
    ...training,
    attendees: attendees.map(({ person_id, name, present, tenths, score, note, remark }) => ({
      ...{ person_id, name, present, tenths, score, note, remark },
    })),
  };
}

export function daysWords({ day, to_day }: Pick<Training, 'day' | 'to_day'>): string {
  return day === to_day ? dayWords(day) : `${dayWords(day)}至${dayWords(to_day)}`;
}

export function trainingBlocks(training: Training): Block[] {
  const { materials, discussion } = training;
  return [
    trainingFields(training),
    attendeeTable(training),
    ...(materials === null ? [] : [{ kind: 'text' as const, title: '学习的材料和内容', lines: [materials] }]),
    ...(discussion === null ? [] : [{ kind: 'text' as const, title: '专题讨论', lines: [discussion] }]),
  ];
}

function trainingFields(training: Training): FieldsBlock {
  const { title, kind, level, organiser, place, tenths, required, voided, remark } = training;
  const words = (key: string, label: string, value: string | null) =>
    value === null ? [] : [{ key, label, type: 'text' as const, value }];
  const came = presentAt(training).length;
  return {
    kind: 'fields',
    fields: [
      { key: 'title', label: '题目', type: 'text', value: title },
      { key: 'kind', label: '种类', type: 'state', states: kindStates, value: kind },
      ...(level === null
        ? []
        : [{ key: 'level', label: '级别', type: 'state' as const, states: levelStates, value: level }]),
      ...words('organiser', '组织单位', organiser),
      ...words('day', '时间', daysWords(training)),
      ...words('place', '地点', place),
      ...words('tenths', '学时', tenths === 0 ? null : hoursWords(tenths)),
      ...words('present', '参加', `${came}人${required === null ? '' : `（要求${required}人）`}`),
      ...words('remark', '备注', remark),
      ...words('voided', '作废理由', voided),
    ],
  };
}

/** Who came and who did not; a column for the exam only where there was one. */
function attendeeTable({ attendees, tenths, exam }: Training): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'name', label: '姓名', type: 'text' },
      { key: 'state', label: '参加', type: 'state', states: presence },
      ...(tenths === 0 ? [] : [{ key: 'hours', label: '学时', type: 'text' as const }]),
      ...(exam ? [{ key: 'score', label: '考试成绩', type: 'text' as const }] : []),
      { key: 'note', label: '学习笔记', type: 'text' },
      { key: 'remark', label: '备注', type: 'text', wide: true },
    ],
    rows: attendees.map(({ name, present, tenths: own, score, note, remark }) => ({
      name,
      state: !present ? 'absent' : own < tenths ? 'part' : 'present',
      ...(tenths === 0 ? {} : { hours: present ? hoursWords(own) : '' }),
      ...(exam ? { score: present ? (score ?? '未登记') : '' } : {}),
      note: present ? (note ? '有' : '无') : '',
      remark: remark ?? '',
    })),
  };
}

const presence = {
  present: { label: '参加' },
  part: { label: '参加一部分', tone: 'warn' },
  absent: { label: '缺席', tone: 'bad' },
} as const;

/** What can still be added, and what could not be judged. */
function next(training: Training, judged: boolean, { pack }: Rulebook): Block[] {
  if (training.voided !== null) return [];
  const present = presentAt(training);
  const lines = [
    ...(judged ? [] : [`${pack.name}没有规定参加培训的人数、考试和笔记，只作记录。`]),
    ...(judged && isOutside(training) && training.required === null
      ? ['没有写要求参加几人（--required），人数没有核对。']
      : []),
    ...(judged && present.some(({ note }) => !note) ? [`补记笔记：jwh training note ${training.number} 姓名…`] : []),
    ...(training.exam && present.some(({ score }) => score === null)
      ? [`补记成绩：jwh training score ${training.number} 姓名=成绩…`]
      : []),
  ];
  return lines.length === 0 ? [] : [{ kind: 'text', tone: 'quiet', lines }];
}
