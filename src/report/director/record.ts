import type { TableBlock } from '../../sheet/sheet.ts';
import { classRows } from './class_table.ts';
import { classWord, countBy, kindWord } from './contact.ts';
import { type Figures, type MatterFigures, percent } from './figures.ts';

/** The figures for scripts: whole, where the page shortens. */
export function directorRecord({
  period,
  before,
  as_of,
  contacts,
  matters,
  topics,
  withheld,
  shares,
  ...rest
}: Figures) {
  const [now, then] = [countBy(contacts.now, 'kind'), countBy(contacts.before, 'kind')];
  const figures = { period, before, as_of, contacts, matters, topics, withheld, shares, ...rest };
  return {
    period: period.code,
    from: period.from,
    to: period.to,
    as_of,
    before: before.code,
    contacts: [...new Set([...now.keys(), ...then.keys()])].map((kind) => ({
      kind,
      count: now.get(kind) ?? 0,
      before: then.get(kind) ?? 0,
    })),
    classes: classRows(figures).map(({ code, ...row }) => ({ class: code, ...row })),
    matters: withPercent(matters.now),
    matters_before: withPercent(matters.before),
    topics,
    topics_withheld: withheld,
    staff: shares.staff,
    zones: shares.zones,
  };
}

function withPercent(figures: MatterFigures) {
  return { ...figures, in_time_percent: percent(figures.in_time, figures.due) };
}

const matterWords: Record<keyof MatterFigures, string> = {
  registered: '登记',
  closed: '办结',
  reopened: '重新办理',
  open: '未办结',
  paused: '其中暂停',
  overdue: '其中逾期',
  due: '到期或已答复',
  in_time: '其中按时答复',
  satisfied: '满意',
  partly: '基本满意',
  dissatisfied: '不满意',
};

/** Every figure of both periods in one table, for CSV. */
export function figureTable(figures: Figures): TableBlock {
  const { contacts, matters } = figures;
  const [now, then] = [countBy(contacts.now, 'kind'), countBy(contacts.before, 'kind')];
  const kinds = [...new Set([...now.keys(), ...then.keys()])];
  return {
    kind: 'table',
    columns: [
      { key: 'part', label: '部分', type: 'text' },
      { key: 'item', label: '项目', type: 'text', wide: true },
      { key: 'count', label: '本期', type: 'count' },
      { key: 'before', label: '上期', type: 'count' },
    ],
    rows: [
      ...kinds.map((kind) => row('接触', kindWord(String(kind)), now.get(kind), then.get(kind))),
      ...(Object.keys(matterWords) as (keyof MatterFigures)[]).map((key) =>
        row('事项', matterWords[key], matters.now[key], matters.before[key]),
      ),
      ...classRows(figures).flatMap((one) => [
        row('类别（接触）', classWord(one.code), one.contacts, one.contacts_before),
        row('类别（新登记事项）', classWord(one.code), one.matters, one.matters_before),
      ]),
    ],
  };
}

function row(part: string, item: string, count = 0, before = 0) {
  return { part, item, count, before };
}
