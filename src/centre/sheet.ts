import { dayWords } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Block, Column, FieldsBlock, Row } from '../sheet/sheet.ts';
import { classWords, type Item, itemModes, itemStates } from './centre.ts';

/** The answer every verb on one item gives. */
export function itemAnswer(item: Item, book: Rulebook): Answer {
  const rules = [book.find('centre.classes', item.day), book.find('centre.modes', item.day)];
  const found = rules.filter((rule) => rule !== undefined);
  return {
    sheet: {
      title: `服务中心事项 ${item.number}`,
      reference: item.number,
      day: item.day,
      blocks: [itemFields(item), ...placeNote(book, item.day)],
    },
    record: itemRecord(item),
    basis: found.map(({ cite }) => cite),
  };
}

/** Only one place has rules for such a centre; elsewhere the record is kept all the same. */
export function placeNote(book: Rulebook, day: string): Block[] {
  if (book.find('centre.modes', day) !== undefined) return [];
  return [{ kind: 'text', lines: ['注：本地没有社区公共事务服务中心的规定，照记，不作判断。'] }];
}

function itemFields(item: Item): FieldsBlock {
  const { day, mode, title, handler, passed_to, passed_on, how, state, state_day, state_reason } = item;
  return {
    kind: 'fields',
    fields: [
      words('day', '日期', dayWords(day)),
      words('class', '类别', classWords(item)),
      { key: 'mode', label: '方式', type: 'state', states: itemModes, value: mode },
      words('title', '事项', title),
      ...(handler === null ? [] : [words('handler', '经办', handler)]),
      ...(passed_to === null ? [] : [words('passed_to', '转给', `${passed_to}（${passed_on}）`)]),
      { key: 'state', label: '状态', type: 'state', states: itemStates, value: state },
      ...(state_day === null ? [] : [words('state_day', '日期', state_day)]),
      ...(how === null ? [] : [words('how', '结果', how)]),
      ...(state_reason === null ? [] : [words('state_reason', '撤销理由', state_reason)]),
    ],
  };
}

function words(key: string, label: string, value: string) {
  return { key, label, type: 'text' as const, value };
}

function itemRecord(item: Item): object {
  const { id: _id, ...data } = item;
  return data;
}

export const itemColumns: readonly Column[] = [
  { key: 'number', label: '编号', type: 'text', whole: true },
  { key: 'day', label: '日期', type: 'day', whole: true },
  { key: 'class', label: '类别', type: 'text' },
  { key: 'mode', label: '方式', type: 'state', states: itemModes },
  { key: 'title', label: '事项', type: 'text', wide: true },
  { key: 'handler', label: '经办', type: 'text' },
  { key: 'passed_to', label: '转给', type: 'text' },
  { key: 'state', label: '状态', type: 'state', states: itemStates },
  { key: 'state_day', label: '办结、转出', type: 'day', whole: true },
];

export function itemRow(item: Item): Row {
  const { number, day, mode, title, handler, passed_to, state, state_day } = item;
  return { number, day, class: classWords(item), mode, title, handler, passed_to, state, state_day };
}
