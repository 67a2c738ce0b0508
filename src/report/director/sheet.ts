import type { Rulebook } from '../../rules/book.ts';
import { chosen } from '../../rules/reading.ts';
import type { BarsBlock, FieldsBlock, Sheet, TableBlock, TextBlock } from '../../sheet/sheet.ts';
import { classWord, contactKinds, countBy, kindWord } from './contact.ts';
import { type Figures, percent } from './figures.ts';
import { type DirectorPer, directorPers } from './period.ts';
import { staffTable, zoneTable } from './share_table.ts';

/** The report as one page: contacts as a chart, matters, classes, hot topics, who did what and where. Numbers only. */
export function directorSheet(per: DirectorPer, figures: Figures, office: string, book: Rulebook): Sheet {
  const { period, as_of, shares } = figures;
  return {
    title: `社区工作${directorPers[per].title}`,
    subtitle: `${office}　${period.words}${as_of < period.to ? `（截至 ${as_of}）` : ''}`,
    reference: period.code,
    day: as_of,
    dense: true,
    blocks: [
      contactBars(figures),
      matterFields(figures),
      classTable(figures),
      topicBlock(figures, book),
      staffTable(shares.staff),
      zoneTable(shares.zones),
    ].filter((block) => block !== null),
  };
}

function contactBars({ contacts }: Figures): BarsBlock {
  const [now, before] = [countBy(contacts.now, 'kind'), countBy(contacts.before, 'kind')];
  const known = Object.keys(contactKinds);
  const found = new Set([...now.keys(), ...before.keys()].map(String));
  const kinds = [...known.filter((kind) => found.has(kind)), ...[...found].filter((kind) => !known.includes(kind))];
  return {
    kind: 'bars',
    title: '与居民的接触',
    item: '来源',
    value: '本期',
    second: '上期',
    bars: kinds.map((kind) => ({
      label: kindWord(kind),
      value: now.get(kind) ?? 0,
      second: before.get(kind) ?? 0,
    })),
    total: true,
    empty: '本期和上期都没有登记走访、接待、投诉、民情日记或巡查。',
  };
}

function matterFields({ matters: { now, before }, as_of }: Figures): FieldsBlock {
  const both = (one: number, other: number) => `${one}（上期 ${other}）`;
  const share = ({ due, in_time }: typeof now) =>
    due === 0 ? '没有到期的' : `${due} 件中 ${in_time} 件，${percent(in_time, due)}%`;
  const field = (key: string, label: string, value: string) => ({ key, label, type: 'text' as const, value });
  return {
    kind: 'fields',
    title: `事项（未办结的按 ${as_of} 计）`,
    fields: [
      field('registered', '登记', both(now.registered, before.registered)),
      field('closed', '办结', both(now.closed, before.closed)),
      field('open', '未办结', both(now.open, before.open)),
      field('overdue', '其中逾期', both(now.overdue, before.overdue)),
      field('paused', '其中暂停', both(now.paused, before.paused)),
      field('reopened', '重新办理', both(now.reopened, before.reopened)),
      field('in_time', '按时答复', share(now)),
      field('in_time_before', '上期按时', share(before)),
      field('satisfied', '满意度', ratings(now)),
      field('satisfied_before', '上期满意', ratings(before)),
    ],
  };
}

function ratings({ satisfied, partly, dissatisfied }: Figures['matters']['now']): string {
  if (satisfied + partly + dissatisfied === 0) return '没有回访';
  return `满意 ${satisfied}、基本满意 ${partly}、不满意 ${dissatisfied}`;
}

/** Classes a page has room for; the rest are added up, JSON and CSV have them all. */
const mostClasses = 5;

function classTable(figures: Figures): TableBlock {
  const rows = classRows(figures);
  const shown = rows.length <= mostClasses + 1 ? rows : rows.slice(0, mostClasses);
  const rest = rows.slice(shown.length);
  const sum = (all: typeof rows, key: 'contacts' | 'contacts_before' | 'matters' | 'matters_before') =>
    all.reduce((total, row) => total + row[key], 0);
  const summed = (all: typeof rows) => ({
    contacts: sum(all, 'contacts'),
    contacts_before: sum(all, 'contacts_before'),
    matters: sum(all, 'matters'),
    matters_before: sum(all, 'matters_before'),
  });
  return {
    kind: 'table',
    title: '类别',
    columns: [
      { key: 'class', label: '类别', type: 'text', wide: true },
      { key: 'contacts', label: '接触', type: 'count' },
      { key: 'contacts_before', label: '上期', type: 'count' },
      { key: 'matters', label: '新登记事项', type: 'count' },
      { key: 'matters_before', label: '上期', type: 'count' },
    ],
    rows: [
      ...shown.map(({ code, ...row }) => ({ class: classWord(code), ...row })),
      ...(rest.length === 0 ? [] : [{ class: `另 ${rest.length} 类`, ...summed(rest) }]),
    ],
    ...(rows.length > 0 && { total: { class: '合计', ...summed(rows) } }),
    empty: '没有。',
  };
}

/** Contacts and new matters by class, the most first. */
export function classRows({ contacts, classes }: Figures) {
  const [now, before] = [countBy(contacts.now, 'class'), countBy(contacts.before, 'class')];
  const codes = new Set([...now.keys(), ...before.keys(), ...classes.now.keys(), ...classes.before.keys()]);
  return [...codes]
    .map((code) => ({
      code,
      contacts: now.get(code) ?? 0,
      contacts_before: before.get(code) ?? 0,
      matters: code === null ? 0 : (classes.now.get(code) ?? 0),
      matters_before: code === null ? 0 : (classes.before.get(code) ?? 0),
    }))
    .sort(
      (a, b) => b.contacts + b.matters - a.contacts - a.matters || (a.code ?? '').localeCompare(b.code ?? '', 'en'),
    );
}

/** What to make public of what people keep asking (长春 十(四)); where no rule asks for it, only what came up often. */
function topicBlock({ topics, withheld, period }: Figures, book: Rulebook): TextBlock {
  const said = (kind: 'title' | 'building') =>
    topics
      .filter((topic) => topic.kind === kind)
      .map(({ words, count }) => `${words} ${count} 件`)
      .join('；');
  const [titles, buildings] = [said('title'), said('building')];
  const rule = book.find('topics.publish', period.to);
  const silent = rule === undefined || chosen('D-65', book.choices(period.to)) === 'b';
  return {
    kind: 'text',
    title: '热点',
    flush: true,
    lines: [
      titles === '' ? '没有重复出现的事由。' : `重复的事由：${titles}。`,
      ...(buildings === '' ? [] : [`集中的楼栋：${buildings}。`]),
      ...(withheld === 0 ? [] : [`另有 ${withheld} 种事由写了居民姓名，这里不列。`]),
      ...(silent
        ? []
        : [
            `热点问题的政策和结果要定期公布（${rule.citeWords}）；“定期”没有数，建议随居务公开每季度一次，由本办公室定。`,
          ]),
    ],
  };
}
