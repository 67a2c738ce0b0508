import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import { type Household, readHouseholds } from './store.ts';
import { readTenGroups, type TenGroup } from './ten_store.ts';
import { type Division, divide, judgeTens, remainderLetter, sizeOf } from './tens.ts';

/**
 * Every ten-household group with what is in it, and how many groups the households come to by the rule.
 * @param assumed households to reckon with; left out: those on file, or where there are none the number in the office's profile.
 */
export async function viewTens(db: Database, day: Day, assumed?: number): Promise<Answer> {
  const book = await loadRulebook(db);
  const [groups, households] = [await readTenGroups(db), await readHouseholds(db)];
  const own = (id: string) => households.filter(({ ten_group_id }) => ten_group_id === id);
  const count = assumed ?? (households.length > 0 ? households.length : (await readOffice(db)).households);
  const size = sizeOf(book.find('household.tens', day));
  const plan = size === undefined || count === null ? null : divide(count, size, remainderLetter(book, day));
  const sizes = groups.map(({ id }) => own(id).length);
  const ungrouped = households.filter(({ ten_group_id }) => ten_group_id === null).length;
  const judged = judgeTens(book, { sizes, ungrouped }, day);
  const table = tableOf(groups, own);
  return {
    sheet: {
      title: '十户联包台账',
      day,
      blocks: [table, ...planBlock(plan, size), ...judgedBlocks(judged === null ? [] : [judged])],
    },
    rows: table.rows,
    record: { groups: groups.length, grouped: households.length - ungrouped, ungrouped, plan },
    ...(judged === null ? {} : { verdicts: [judged], basis: [judged.cite] }),
  };
}

function tableOf(groups: readonly TenGroup[], own: (id: string) => readonly Household[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'no', label: '组号', type: 'count' },
      { key: 'head', label: '十户长', type: 'text' },
      { key: 'households', label: '户数', type: 'count' },
      { key: 'buildings', label: '楼栋', type: 'text', wide: true },
      { key: 'group', label: '居民小组', type: 'text' },
      { key: 'recommended', label: '推荐', type: 'count' },
    ],
    rows: groups.map(({ id, no, head, group, facts }) => ({
      no,
      head,
      households: own(id).length,
      buildings: [...new Set(own(id).map(({ building }) => building ?? '平房'))].join('、') || null,
      group,
      recommended: facts.recommendations?.length ?? 0,
    })),
    empty: '还没有编组。编组：jwh household divide',
  };
}

function planBlock(plan: Division | null, size: number | undefined): Block[] {
  if (size === undefined) return [{ kind: 'text', tone: 'quiet', lines: ['本地没有十户联包的规定，只照实登记。'] }];
  if (plan === null) return [];
  return [{ kind: 'text', lines: [`${plan.arithmetic}，最后一组 ${plan.last} 户。`] }];
}
