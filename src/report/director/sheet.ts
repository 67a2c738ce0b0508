import type { Rulebook } from '../../rules/book.ts';
import type { BarsBlock, Sheet } from '../../sheet/sheet.ts';
import { classTable } from './class_table.ts';
import { contactKinds, countBy, kindWord } from './contact.ts';
import type { Figures } from './figures.ts';
import { emergencyTable, matterTables } from './matter_table.ts';
import { type DirectorPer, directorPers } from './period.ts';
import { staffTable, zoneTable } from './share_table.ts';
import { topicBlock } from './topic_block.ts';

/** The report as a page, two where much came up: contacts, matters, classes, hot topics, who did what where. Numbers only. */
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
      ...matterTables(figures),
      emergencyTable(figures),
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
