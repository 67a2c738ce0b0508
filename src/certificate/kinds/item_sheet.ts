import type { Answer } from '../../command/verb.ts';
import { conditionWords } from './condition_words.ts';
import { itemFacts } from './office_item.ts';
import type { OfficeItem } from './store.ts';

const stances = {
  may: { label: '可以出具' },
  may_not: { label: '不应出具', tone: 'warn' },
} as const;

/** An item the office has added or ended. */
export function itemAnswer(item: OfficeItem, done: string): Answer {
  const { facts, id, ...rest } = item;
  const { category, department, bases, conditions, instead } = itemFacts(item);
  const text = { type: 'text' as const };
  const more = [
    { key: 'category', label: '类别', ...text, value: category },
    { key: 'department', label: '职能部门', ...text, value: department },
    { key: 'bases', label: '工作依据', ...text, value: bases.map(({ title }) => title).join('；') || null },
    {
      key: 'conditions',
      label: '先要有',
      ...text,
      value: conditions.map((one) => conditionWords[one]).join('；') || null,
    },
    { key: 'instead', label: '怎么办', ...text, value: instead },
  ].filter(({ value }) => value !== null);
  return {
    sheet: {
      title: `${done}：${item.title}`,
      blocks: [
        {
          kind: 'fields',
          fields: [
            { key: 'series', label: '序号', type: 'count', value: item.series },
            { key: 'stance', label: '结论', type: 'state', states: stances, value: item.stance },
            { key: 'cite', label: '出处', ...text, value: item.cite },
            ...more,
            { key: 'from_day', label: '起始日', type: 'day', value: item.from_day },
            ...(item.until_day === null
              ? []
              : [{ key: 'until_day', label: '最后一天', type: 'day' as const, value: item.until_day }]),
          ],
        },
      ],
    },
    record: { ...rest, category, department, bases, conditions, instead },
  };
}
