import { dayWords } from '../calendar/day.ts';
import type { Block, FieldsBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { kindStates } from './kind.ts';
import type { Report } from './store.ts';

export function reportFields(report: Report): FieldsBlock {
  const words = (key: string, label: string, value: string) => ({ key, label, type: 'text' as const, value });
  return {
    kind: 'fields',
    fields: [
      { key: 'kind', label: '种类', type: 'state', states: kindStates, value: report.kind },
      words('period', '周期', report.period.words),
      words('day', '日期', dayWords(report.day)),
      ...(report.title === null ? [] : [words('title', '标题', report.title)]),
      ...(report.meeting === null ? [] : [words('meeting', '会议', report.meeting)]),
      ...(report.fallen === null ? [] : [words('fallen', '注', report.fallen)]),
      ...(report.by === null ? [] : [words('by', '报告人', report.by)]),
      ...(report.voided === null ? [] : [words('voided', '撤销理由', report.voided)]),
    ],
  };
}

/** What the report says, a heading for each of its contents. */
export function textBlocks({ text, contents }: Pick<Report, 'text' | 'contents'>): Block[] {
  return [
    ...(text === null ? [] : [{ kind: 'text' as const, title: '正文', lines: text.split('\n') }]),
    ...contents.flatMap(({ title, text: words }) =>
      words === null ? [] : [{ kind: 'text' as const, title, lines: words.split('\n') }],
    ),
  ];
}

/** The answer every verb on one report gives. */
export function reportAnswer(report: Report) {
  const { id: _id, period, verdicts, ...data } = report;
  const named = report.contents.filter(({ text }) => text === null).map(({ title }) => title);
  return {
    sheet: {
      title: `${kindStates[report.kind].label}（${report.period.words}）`,
      day: report.day,
      blocks: [
        reportFields(report),
        ...textBlocks(report),
        ...(named.length === 0 ? [] : [{ kind: 'text' as const, title: '讲到的内容', lines: [named.join('、')] }]),
        ...judgedBlocks(verdicts, '判断'),
      ],
    },
    record: { ...data, period: period.code },
    verdicts,
    basis: verdicts.map(({ cite }) => cite),
  };
}
