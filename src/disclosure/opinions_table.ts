import { matterStates } from '../matter/matter.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { periodByCode } from './disclosed_period.ts';
import type { Opinion } from './opinions_store.ts';

/** What the items of these periods are called, by their codes; of the latest period where a title has changed. */
export function itemTitles(book: Rulebook, periods: readonly string[]): ReadonlyMap<string, string> {
  const items = periods.flatMap((period) => {
    const { to } = periodByCode(period);
    return book.find('disclosure.items', to)?.value.items ?? [];
  });
  return new Map(items.map(({ code, title }) => [code, title]));
}

/** What fits on a screen; a file and a paper have the rest. */
const onScreen: readonly string[] = [
  'number',
  'period',
  'day',
  'title',
  'responsible',
  'due_day',
  'state',
  'answered_on',
];

/** Opinions as a screen has them. */
export function opinionsShort(opinions: readonly Opinion[], titles: ReadonlyMap<string, string>): TableBlock {
  const whole = opinionTable(opinions, titles);
  return { ...whole, columns: whole.columns.filter(({ key }) => onScreen.includes(key)) };
}

/** Opinions with how far each is, and what was answered. */
export function opinionTable(opinions: readonly Opinion[], titles: ReadonlyMap<string, string>): TableBlock {
  const items = Object.fromEntries(
    opinions.map(({ item }) => [item ?? '', { label: titles.get(item ?? '') ?? item ?? '' }]),
  );
  return {
    kind: 'table',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'period', label: '时段', type: 'text', whole: true },
      { key: 'item', label: '公开事项', type: 'state', states: items },
      { key: 'day', label: '提出', type: 'day', whole: true },
      { key: 'title', label: '意见', type: 'text', wide: true },
      { key: 'responsible', label: '负责人', type: 'text' },
      { key: 'due_day', label: '时限', type: 'day', whole: true },
      { key: 'state', label: '状态', type: 'state', states: matterStates },
      { key: 'answered_on', label: '答复日', type: 'day', whole: true },
      { key: 'answer', label: '答复', type: 'text', wide: true },
    ],
    rows: opinions.map((one) => ({ ...one })),
    empty: '没有对公开的意见。',
  };
}

/** For the office's own eyes, under the quarter on the screen: how many have said something about it. */
export function opinionLines(opinions: readonly Opinion[]): Block[] {
  const [first] = opinions;
  if (first === undefined) return [];
  const open = opinions.filter(({ state }) => state !== 'closed').length;
  const line = `对这次公开的意见${opinions.length}件，未办结${open}件：jwh disclose opinions ${first.period}`;
  return [{ kind: 'text', tone: open === 0 ? 'quiet' : 'warn', lines: [line] }];
}
