import { countAttachments } from '../attachment/store.ts';
import { wholeNumber } from '../base/number.ts';
import type { Context } from '../command/context.ts';
import { verb } from '../command/verb.ts';
import { codeOf } from '../person/person.ts';
import { pageTable } from '../sheet/page_table.ts';
import type { Shown } from '../sheet/settled.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { type Card, cardFields, cardRecord, nameShown, readCard } from './card.ts';
import { changesOf, type OnFile } from './changes.ts';
import {
  attachmentBlocks,
  certificateTable,
  changeTable,
  contactTable,
  latestBlocks,
  matterTable,
  visitTable,
} from './history_sheet.ts';
import { certificatesOf, contactsOf, mattersOf, visitsToResident, volunteeringOf } from './history_store.ts';
import { livedBefore, livedBlocks } from './lived.ts';
import { findResident, livingAt } from './store.ts';
import { kindOf, tagShown } from './tag.ts';
import { togetherRows, togetherTable } from './together.ts';

/** How many of each kind stand on the page unless more are asked for. */
const usual = '10';

export const show = verb<{ limit?: string }>({
  reveals: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [{ flags: '--limit <条数>', text: `走访、事项等各列几条（默认 ${usual} 条）` }],
  examples: ['jwh resident show 王建国', 'jwh resident show 王建国 --pdf 王建国.pdf --reveal 核对低保申请'],
  async run(context, [called], options) {
    const limit = wholeNumber(options.limit ?? usual, '条数');
    const db = await context.read();
    const { person, resident } = await findResident(db, called as string);
    const card = await readCard(db, person, resident, context.today);
    return pageOf(context, card, limit);
  },
});

/** 居民信息档案 (F-10): the person, who lives there, tags, contacts, matters, what was changed. */
async function pageOf(context: Context, card: Card, limit: number) {
  const [db, show] = [await context.read(), await context.shown()];
  const revealed = context.settings.reveal !== null;
  const { person, resident, household, isChild, day } = card;
  const living = household === null ? [] : await livingAt(db, household.id);
  const others = living.filter(({ person_id }) => person_id !== person.id);
  const together = togetherRows(others, day, show, revealed);
  const visits = await visitsToResident(db, resident, limit);
  const matters = await mattersOf(db, { person_id: person.id }, limit);
  const contacts = await contactsOf(db, person.id, limit);
  const certificates = await certificatesOf(db, person.id, { limit, day });
  const volunteering = await volunteeringOf(db, person.id);
  const changes = await changesOf(db, recordsOf(card, show), limit, { show, today: context.today });
  const lived = await livedBefore(db, resident, show);
  const attachments = await countAttachments(db, { record_type: 'person', record_id: person.id });
  const masked = (words: string) => show('private_text', words);
  const tables = {
    visits: visitTable(visits, isChild),
    matters: matterTable(matters, isChild),
    contacts: contactTable(contacts, isChild, masked),
  };
  const blocks: Block[] = [
    cardFields(card, revealed),
    togetherTable('同住的人', together),
    ...livedBlocks(lived),
    tagTable(card, show),
    ...latestBlocks('走访', visits, tables.visits),
    ...latestBlocks('来访、来电、投诉', contacts, tables.contacts),
    ...latestBlocks('事项', matters, tables.matters),
    ...(certificates.total === 0 ? [] : latestBlocks('证明', certificates, certificateTable(certificates, isChild))),
    ...volunteerBlock(volunteering),
    ...attachmentBlocks(attachments, `居民:${isChild ? codeOf(person) : person.name}`),
    changeTable(changes),
  ];
  const hide = (value: string | null) => (value === null || !isChild ? value : masked(value));
  const name = nameShown(person.name, isChild, show);
  return {
    sheet: { title: `居民信息档案　${name}`, day, blocks },
    record: {
      ...cardRecord(card, show, revealed),
      household: household?.id ?? null,
      together,
      lived,
      tag_history: tagRows(card, show),
      visits: {
        total: visits.total,
        rows: visits.rows.map((one) => ({
          ...{ day: one.day, purpose: hide(one.purpose), seen: hide(one.seen), asked: hide(one.asked) },
        })),
      },
      contacts: { total: contacts.total, rows: tables.contacts.rows },
      matters: { total: matters.total, rows: matters.rows.map((one) => ({ ...one, title: hide(one.title) })) },
      certificates: {
        total: certificates.total,
        rows: certificates.rows.map((one) => ({ ...one, title: hide(one.title), purpose: hide(one.purpose) })),
      },
      volunteer: volunteering,
      attachments,
      changes,
    },
    table: pageTable('居民信息', blocks, show),
    persons: [person.id, ...others.map(({ person_id }) => person_id)],
  };
}

/** The records that make up the file of one person, in the audit chain. */
function recordsOf({ person, resident, tags, kinds, isChild }: Card, show: Shown): OnFile[] {
  return [
    { type: 'person', id: person.id },
    { type: 'resident', id: resident.id },
    ...tags.map(({ id, tag }) => ({
      type: 'resident_tag',
      id,
      called: tagShown(kindOf(kinds, tag), isChild, show).label,
    })),
  ];
}

function tagRows({ tags, kinds, isChild }: Card, show: Shown) {
  return tags.map(({ tag, from_day, until_day, note, voided }) => {
    const kind = kindOf(kinds, tag);
    const secret = kind.private || isChild;
    return {
      ...tagShown(kind, isChild, show),
      from_day,
      until_day,
      note: note === null || !secret ? note : show('private_text', note),
      voided: voided === null || !secret ? voided : show('private_text', voided),
    };
  });
}

function tagTable(card: Card, show: Shown): TableBlock {
  return {
    kind: 'table',
    title: '标签',
    columns: [
      { key: 'label', label: '标签', type: 'text' },
      { key: 'from_day', label: '起', type: 'day', whole: true },
      { key: 'until_day', label: '止', type: 'day', whole: true },
      { key: 'note', label: '说明', type: 'text', wide: true },
    ],
    rows: tagRows(card, show).map(({ label, from_day, until_day, note, voided }) => ({
      label,
      from_day,
      until_day,
      note: voided === null ? note : `已撤销：${voided}`,
    })),
    empty: '没有标签。',
  };
}

function volunteerBlock(found: Awaited<ReturnType<typeof volunteeringOf>>): Block[] {
  if (found === null) return [];
  const { number, registered_on, ended_on, tenths } = found;
  return [
    {
      kind: 'fields',
      title: '志愿服务',
      fields: [
        { key: 'number', label: '注册号', type: 'text', value: number },
        { key: 'registered_on', label: '注册日', type: 'day', value: registered_on },
        { key: 'ended_on', label: '退出日', type: 'day', value: ended_on },
        { key: 'hours', label: '服务小时', type: 'text', value: `${Math.floor(tenths / 10)}.${tenths % 10}` },
      ],
    },
  ];
}
