import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { SignatureBlock } from '../sheet/sheet.ts';

/**
 * Who signs a statement on paper: who made it, the director, and the board that audits it where the place has one (F-23, F-28).
 * On the wall 长春 wants the stamp of the board of the sub-district (十四(七)), others the leader of the supervision group.
 */
export async function statementSignatures(
  db: Database,
  on: Day,
  { office, onWall = false }: { office: string; onWall?: boolean },
): Promise<SignatureBlock> {
  const book = await loadRulebook(db);
  const stamped = book.find('disclosure.stamp', on) !== undefined;
  const approve = book.find('disclosure.approve', on)?.value;
  const leader = [...(approve?.allOf ?? []), ...(approve?.anyOf ?? [])].includes('supervision_group_leader');
  const audited = book.find('finance.audit', on) !== undefined;
  const body = stamped ? ['街道（镇）监管会'] : leader ? ['监督小组组长'] : audited ? ['审核机构'] : [];
  return {
    kind: 'signatures',
    lines: ['制表人', '经手人', '主任', ...body]
      .filter((one) => onWall || one !== '经手人')
      .map((label) => ({ label })),
    seal: onWall && stamped ? '街道（镇）监管会' : office,
  };
}
