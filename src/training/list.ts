import { yearOf } from '../calendar/day.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import type { Column } from '../sheet/sheet.ts';
import { kindStates, levelStates, readKind } from './kind.ts';
import { readTrainings } from './store.ts';
import { presentAt } from './training.ts';

interface ListOptions {
  year?: string;
  kind?: string;
  person?: string;
  all?: boolean;
  limit?: string;
}

const columns: readonly Column[] = [
  { key: 'number', label: '编号', type: 'text', whole: true },
  { key: 'day', label: '日期', type: 'day' },
  { key: 'kind', label: '种类', type: 'state', states: kindStates },
  { key: 'title', label: '题目', type: 'text', wide: true },
  { key: 'level', label: '级别', type: 'state', states: levelStates },
  { key: 'hours', label: '学时', type: 'count' },
  { key: 'present', label: '参加', type: 'count' },
  { key: 'notes', label: '笔记', type: 'count' },
  { key: 'voided', label: '作废', type: 'text' },
];

export const list = verb<ListOptions>({
  options: [
    { flags: '--year <年>', text: '只列这一年的' },
    { flags: '--kind <种类>', text: '只列这一种' },
    { flags: '--person <姓名>', text: '只列这个人参加的' },
    { flags: '--all', text: '连作废的一起列' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh training list --year 2026', 'jwh training list --kind 专业培训 --person 李敏'],
  async run(context, _args, options) {
    const year = options.year === undefined ? undefined : readYear(options.year, context.today);
    const kind = options.kind === undefined ? undefined : readKind(options.kind).kind;
    const wanted = (await readTrainings(await context.read()))
      .filter((one) => options.all === true || one.voided === null)
      .filter((one) => year === undefined || yearOf(one.day) === year || yearOf(one.to_day) === year)
      .filter((one) => kind === undefined || one.kind === kind)
      .filter((one) => options.person === undefined || presentAt(one).some(({ name }) => name === options.person))
      .reverse();
    const shown = wanted.slice(0, limitOf(options));
    return {
      sheet: {
        title: '培训和学习',
        blocks: [
          {
            kind: 'table',
            columns: columns.filter(({ key }) => key !== 'voided' || options.all === true),
            rows: shown.map((one) => ({
              number: one.number,
              day: one.day,
              kind: one.kind,
              title: one.title,
              level: one.level,
              hours: one.tenths / 10,
              present: presentAt(one).length,
              notes: presentAt(one).filter(({ note }) => note).length,
              ...(options.all === true ? { voided: one.voided } : {}),
            })),
            empty: '没有登记培训、学习。',
          },
          ...moreNote(shown.length, wanted.length),
        ],
      },
    };
  },
});
