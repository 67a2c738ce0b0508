import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import { itemTable } from '../plan/sheet.ts';
import { resolutionStates, stateOn } from '../resolution/progress_state.ts';
import type { InForce } from '../rules/book.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import type { Gathered } from './gathered.ts';
import type { Report } from './store.ts';

interface Told {
  given: Report | undefined;
  gathered: Gathered | null;
  today: Day;
}

/** Each thing a report to the assembly must speak of under its heading: what was entered, what is on file, or （空）. */
export function contentBlocks(
  { value }: InForce<'report.contents'>,
  period: Period,
  { given, gathered, today }: Told,
): Block[] {
  const opening: Block[] =
    given === undefined || given.text === null ? [] : [{ kind: 'text', lines: given.text.split('\n') }];
  const parts = value.fields.flatMap(({ code, title }, at) => {
    const heading = `${numerals[at] ?? at + 1}、${title}`;
    const said = given?.contents.find((one) => one.code === code);
    const lines = said === undefined ? [] : (said.text ?? '（已报告，没有登记正文。）').split('\n');
    const kept = gathered === null ? [] : onFile(code, period, gathered, today);
    if (lines.length > 0 || kept.length === 0) {
      return [{ kind: 'text' as const, title: heading, lines: lines.length === 0 ? ['（空）'] : lines }, ...kept];
    }
    return [{ ...(kept[0] as Block), title: heading }, ...kept.slice(1)];
  });
  return [...opening, ...parts];
}

const numerals = [...'一二三四五六七八九十'];

/** What the office's records have to say under a heading. */
function onFile(code: string, period: Period, { items, accounts }: Gathered, today: Day): Block[] {
  if (code === 'plan' && items.length > 0) return [itemTable(items, today, `${period.words}工作计划完成情况`)];
  const money = code === 'finance' ? moneyBlock(accounts) : null;
  return money?.kind === 'fields' ? [money] : [];
}

/** Plans and money under headings of their own, where no rule says what the report holds. */
export function ownBlocks(period: Period, { items, accounts }: Gathered, today: Day): Block[] {
  return [
    { ...itemTable(items, today, `${period.words}工作计划完成情况`), empty: '本期没有登记工作计划。' },
    moneyBlock(accounts),
  ];
}

/** What every report ends with: the resolutions, and what comes next. */
export function furtherBlocks({ resolutions, next, nextItems }: Gathered, today: Day): Block[] {
  return [
    resolutionTable(resolutions, today),
    { ...itemTable(nextItems, today, `${next.words}工作要点`), empty: `${next.words}还没有登记工作计划。` },
  ];
}

function resolutionTable(resolutions: Gathered['resolutions'], today: Day): TableBlock {
  return {
    kind: 'table',
    title: '决议落实情况',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'title', label: '决议', type: 'text', wide: true },
      { key: 'state', label: '落实', type: 'state', states: resolutionStates },
      { key: 'due_day', label: '期限', type: 'day' },
    ],
    rows: resolutions.map(({ number, title, state, due_day }) => ({
      number,
      title,
      state: stateOn(state, due_day, today),
      due_day,
    })),
    empty: '本期没有形成决议。',
  };
}

/** The money of the period; a word where nothing was ever entered, for nothing entered is not nothing spent. */
function moneyBlock({ opening, receipts, payments, closing, categories }: Gathered['accounts']): Block {
  const title = '财务收支（元）';
  if (opening === 0 && categories.length === 0) return { kind: 'text', title, lines: ['没有登记收支。'] };
  return {
    kind: 'fields',
    title,
    fields: [
      { key: 'opening', label: '期初结存', type: 'money', value: opening },
      { key: 'receipts', label: '本期收入', type: 'money', value: receipts },
      { key: 'payments', label: '本期支出', type: 'money', value: payments },
      { key: 'closing', label: '期末结存', type: 'money', value: closing },
    ],
  };
}
