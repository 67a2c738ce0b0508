import { yearOf } from '../calendar/day.ts';
import { defaultRows, limitOf, moreNote } from '../command/listing.ts';
import { verb } from '../command/verb.ts';
import { readYear } from '../command/year.ts';
import { resultWords } from './answer.ts';
import { type Inspection, measureWords } from './inspection.ts';
import { readInspections } from './store.ts';

interface ListOptions {
  year?: string;
  person?: string;
  all?: boolean;
  limit?: string;
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--year <年>', text: '只列这一年的' },
    { flags: '--person <姓名>', text: '只列检查到这个人的' },
    { flags: '--all', text: '连作废的一起列' },
    { flags: '--limit <条数>', text: `最多列几条（屏幕上默认 ${defaultRows} 条）` },
  ],
  examples: ['jwh inspection list --year 2026', 'jwh inspection list --person 李敏'],
  async run(context, _args, options) {
    const year = options.year === undefined ? undefined : readYear(options.year, context.today);
    const wanted = (await readInspections(await context.read()))
      .filter((one) => options.all === true || one.voided === null)
      .filter(({ day }) => year === undefined || yearOf(day) === year)
      .filter(({ people }) => options.person === undefined || people.some(({ name }) => name === options.person))
      .reverse();
    const shown = wanted.slice(0, limitOf(options));
    return {
      sheet: {
        title: '服务规范检查',
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'number', label: '编号', type: 'text', whole: true },
              { key: 'day', label: '日期', type: 'day' },
              { key: 'inspector', label: '检查人', type: 'text' },
              { key: 'people', label: '被检查', type: 'count' },
              { key: 'result', label: '结果', type: 'text', wide: true },
              { key: 'measures', label: '告诫', type: 'text' },
            ],
            rows: shown.map(rowOf),
            empty: '没有登记检查。',
          },
          ...moreNote(shown.length, wanted.length),
        ],
      },
    };
  },
});

function rowOf(one: Inspection) {
  return {
    number: one.number,
    day: one.day,
    inspector: one.inspector,
    people: one.people.length,
    result: one.voided === null ? resultWords(one) : `已作废：${one.voided}`,
    measures: one.measures.map(({ name, measure }) => `${name} ${measureWords[measure]}`).join('；'),
  };
}
