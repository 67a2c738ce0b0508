import type { Day } from '../calendar/day.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { inWords } from '../rules/words.ts';
import type { Block, FieldsBlock, Sheet, TableBlock } from '../sheet/sheet.ts';
import { type FormRule, formRuleWords } from './in_force.ts';
import { readingBlock } from './reading_block.ts';
import type { ReadingJson } from './rule_json.ts';
import { fallbackWords, forceStates, statusStates } from './words.ts';

interface RuleShown {
  book: Rulebook;
  day: Day;
  main: FormRule;
  /** What counts for the other forms of meeting. */
  others: readonly FormRule[];
  law: InForce | undefined;
  history: readonly FormRule[];
  readings: readonly ReadingJson[];
}

/** One rule for people: value and source, the other forms of meeting, its history, its readings. */
export function ruleSheet({ book, day, main, others, law, history, readings }: RuleShown): Sheet {
  const { key, title } = main.rule;
  const blocks: Block[] = [ruleFields(main, law)];
  if (others.length > 0) blocks.push(formsTable(others));
  blocks.push(historyTable(history), ...readings.map(readingBlock));
  return { title: `${title}（${key}）`, subtitle: `${book.pack.name}，${day}适用`, blocks };
}

function ruleFields(main: FormRule, law: InForce | undefined): FieldsBlock {
  const { rule } = main;
  const text = { type: 'text' as const };
  return {
    kind: 'fields',
    fields: [
      { key: 'value', label: '内容', ...text, value: formRuleWords(main) },
      { key: 'cite', label: '出处', ...text, value: `${rule.cite.document} ${rule.cite.article}` },
      { key: 'status', label: '核对', type: 'state', states: statusStates, value: rule.cite.status },
      { key: 'force', label: '效力', type: 'state', states: forceStates, value: rule.force },
      { key: 'from', label: '起始日', ...text, value: `${rule.from}（${statusStates[rule.fromStatus].label}）` },
      ...(rule.until === null ? [] : [{ key: 'until', label: '截止日', type: 'day' as const, value: rule.until }]),
      ...(rule.fallback ? [{ key: 'fallback', label: '适用', ...text, value: fallbackWords }] : []),
      ...(law === undefined ? [] : [{ key: 'law', label: '国家法不同', ...text, value: lawWords(law) }]),
      ...(rule.note === null ? [] : [{ key: 'note', label: '说明', ...text, value: rule.note }]),
    ],
  };
}

function lawWords(law: InForce): string {
  return `${inWords(law.kind, law.value)}（${law.citeWords}，${statusStates[law.cite.status].label}）`;
}

function formsTable(others: readonly FormRule[]): TableBlock {
  return {
    kind: 'table',
    title: '其他形式的会议',
    columns: [
      { key: 'value', label: '内容', type: 'text', wide: true },
      { key: 'cite', label: '出处', type: 'text' },
      { key: 'note', label: '说明', type: 'text' },
    ],
    rows: others.map((one) => ({
      value: formRuleWords(one),
      cite: one.rule.citeWords,
      note: one.rule.fallback ? fallbackWords : null,
    })),
  };
}

function historyTable(history: readonly FormRule[]): TableBlock {
  return {
    kind: 'table',
    title: '沿革',
    columns: [
      { key: 'from', label: '起始日', type: 'day' },
      { key: 'from_status', label: '起始日核对', type: 'state', states: statusStates },
      { key: 'until', label: '截止日', type: 'day' },
      { key: 'value', label: '内容', type: 'text', wide: true },
      { key: 'cite', label: '出处', type: 'text' },
      { key: 'status', label: '核对', type: 'state', states: statusStates },
    ],
    rows: history.map((one) => ({
      from: one.rule.from,
      from_status: one.rule.fromStatus,
      until: one.rule.until,
      value: formRuleWords(one),
      cite: one.rule.citeWords,
      status: one.rule.cite.status,
    })),
  };
}
