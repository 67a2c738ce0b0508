import { countAttachments } from '../attachment/store.ts';
import { wholeNumber } from '../base/number.ts';
import { isChildOn } from '../calendar/age.ts';
import { verb } from '../command/verb.ts';
import { changesOf } from '../resident/changes.ts';
import { attachmentBlocks, changeTable, latestBlocks, matterTable, visitTable } from '../resident/history_sheet.ts';
import { mattersOf, visitsOf } from '../resident/history_store.ts';
import { formerBlocks, formerlyAt } from '../resident/lived.ts';
import { livingAt } from '../resident/store.ts';
import { togetherRows, togetherTable } from '../resident/together.ts';
import { pageTable } from '../sheet/page_table.ts';
import type { Block } from '../sheet/sheet.ts';
import { householdRecord } from './record.ts';
import { householdFields } from './sheet.ts';
import { findHousehold } from './store.ts';

/** How many of each kind stand on the page unless more are asked for. */
const usual = '10';

export const show = verb<{ limit?: string }>({
  reveals: true,
  arguments: [{ name: '<住户>', text: '楼栋-单元-门牌（3号楼-2-501）、地址或编码' }],
  options: [{ flags: '--limit <条数>', text: `走访、事项各列几条（默认 ${usual} 条）` }],
  examples: ['jwh household show 3号楼-2-501', 'jwh household show 3号楼2单元501 --json'],
  async run(context, [called], options) {
    const limit = wholeNumber(options.limit ?? usual, '条数');
    const [db, show] = [await context.read(), await context.shown()];
    const revealed = context.settings.reveal !== null;
    const household = await findHousehold(db, called as string);
    const whose = { household_id: household.id };
    const living = await livingAt(db, household.id);
    const together = togetherRows(living, context.today, show, revealed);
    const visits = await visitsOf(db, whose, limit);
    const matters = await mattersOf(db, whose, limit);
    const changes = await changesOf(db, [{ type: 'household', id: household.id }], limit, {
      show,
      today: context.today,
    });
    const former = await formerlyAt(db, household.id, context.today, show);
    const attachments = await countAttachments(db, { record_type: 'household', record_id: household.id });
    // A home where only children are on file is a child's: then what is told of it is private too.
    const secret = living.length > 0 && living.every(({ birth_day }) => isChildOn(birth_day, context.today));
    const hide = (value: string | null) => (value === null || !secret ? value : show('private_text', value));
    const code = householdRecord(household, show).code as string;
    const blocks: Block[] = [
      householdFields(household),
      togetherTable('住在这里的人', together),
      ...formerBlocks(former),
      ...latestBlocks('走访', visits, visitTable(visits, secret)),
      ...latestBlocks('事项', matters, matterTable(matters, secret)),
      ...attachmentBlocks(attachments, `户:${code}`),
      changeTable(changes),
    ];
    return {
      sheet: { title: '住户档案', reference: code, day: context.today, blocks },
      record: {
        ...householdRecord(household, show),
        living: together,
        former,
        visits: {
          total: visits.total,
          rows: visits.rows.map(({ day, purpose, seen, asked }) => ({
            ...{ day, purpose: hide(purpose), seen: hide(seen), asked: hide(asked) },
          })),
        },
        matters: { total: matters.total, rows: matters.rows.map((one) => ({ ...one, title: hide(one.title) })) },
        attachments,
        changes,
      },
      table: pageTable('住户信息', blocks, show),
      persons: [...new Set([...living, ...former].map(({ person_id }) => person_id))],
    };
  },
});
