import type { TableBlock } from '../../sheet/sheet.ts';
import { classRows } from './class_table.ts';
import { classWord, countBy, kindWord } from './contact.ts';
import type { Figures } from './figures.ts';
import { emergencyWords, matterWords, withPercent } from './matter_table.ts';
import type { StaffShare } from './share.ts';

/** The figures for scripts. */
export function directorRecord({
  period,
  before,
  as_of,
  contacts,
  matters,
  emergencies,
  topics,
  withheld,
  shares,
  ...rest
}: Figures) {
  const [now, then] = [countBy(contacts.now, 'kind'), countBy(contacts.before, 'kind')];
  const figures = { period, before, as_of, contacts, matters, emergencies, topics, withheld, shares, ...rest };
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
    emergencies: emergencies.now,
    emergencies_before: emergencies.before,
    topics,
    topics_withheld: withheld,
    staff: shares.staff,
    zones: shares.zones,
  };
}

/** Every figure of both periods in one table, for CSV; people, areas and topics have none of the period before. */
export function figureTable(figures: Figures): TableBlock {
  const { contacts, matters, emergencies, topics, withheld, shares } = figures;
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
      ...counts('事项', matterWords, withPercent(matters.now), withPercent(matters.before)),
      ...counts('突发事件', emergencyWords, emergencies.now, emergencies.before),
      ...classRows(figures).flatMap((one) => [
        row('类别（接触）', classWord(one.code), one.contacts, one.contacts_before),
        row('类别（新登记事项）', classWord(one.code), one.matters, one.matters_before),
      ]),
      ...topics.map(({ kind, words, count }) => row(topicWords[kind], words, count, null)),
      ...(withheld === 0 ? [] : [row('热点（事由）', '写了居民姓名、不列的（种）', withheld, null)]),
      ...shares.staff.flatMap(({ name, ...share }) => shared('工作人员', name, share)),
      ...shares.zones.flatMap(({ zone, ...share }) => shared('片区', zone ?? '（没有片区）', share)),
    ],
  };
}

const topicWords = { title: '热点（事由）', building: '热点（楼栋）' } as const;

const shareWords = {
  visits: '走访',
  receptions: '首问接待',
  registered: '新登记事项',
  open: '未办结',
  overdue: '逾期',
} as const;

/** A line for each count of a person or an area. */
function shared(part: string, item: string, share: Omit<StaffShare, 'name' | 'receptions'> & { receptions?: number }) {
  return (Object.keys(shareWords) as (keyof typeof shareWords)[]).flatMap((key) => {
    const count = share[key];
    return count === undefined ? [] : [row(`${part}（${shareWords[key]}）`, item, count, null)];
  });
}

/** A line for each of several counts, under its word. */
function counts<Key extends string>(
  part: string,
  words: Readonly<Record<Key, string>>,
  now: Readonly<Record<Key, number | null>>,
  before: Readonly<Record<Key, number | null>>,
) {
  return (Object.keys(words) as Key[]).map((key) => row(part, words[key], now[key], before[key]));
}

function row(part: string, item: string, count: number | null = 0, before: number | null = 0) {
  return { part, item, count, before };
}
