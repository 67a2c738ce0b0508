import type { Rulebook } from '../../rules/book.ts';
import type { BarsBlock, FieldsBlock, Sheet } from '../../sheet/sheet.ts';
import { classTable } from './class_table.ts';
import { contactKinds, countBy, kindWord } from './contact.ts';
import { type Figures, percent } from './figures.ts';
import { type DirectorPer, directorPers } from './period.ts';
import { staffTable, zoneTable } from './share_table.ts';
import { topicBlock } from './topic_block.ts';

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
