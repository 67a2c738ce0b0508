import type { Block } from '../sheet/sheet.ts';
import { judgedTable } from '../verdict/table.ts';
import type { PayReport } from './pay_store.ts';

/** The verdicts about the floors alone, for a sheet about something else. */
export function payVerdicts({ verdicts }: PayReport): Block[] {
  const floors = verdicts.filter(({ subject }) => subject === 'floor');
  return floors.length === 0 ? [] : [judgedTable(floors, '待遇')];
}

/** `达到生活补贴下限 3 人，低于下限 1 人，不能判断 2 人（未登记来源、补贴或最低工资）（秦皇岛 四(二)）`, no amounts. */
export function payBrief({ rows, verdicts }: PayReport): string {
  const floors = verdicts.filter(({ subject }) => subject === 'floor');
  const kept = floors.filter(({ holds }) => holds).length;
  const open = rows.filter(({ standing, gap }) => standing === null || (standing === 'covered' && gap === null)).length;
  const [cite] = floors.map(({ cite_words }) => cite_words);
  return [
    `达到生活补贴下限 ${kept} 人`,
    `低于下限 ${floors.length - kept} 人`,
    ...(open === 0 ? [] : [`不能判断 ${open} 人（来源、补贴或最低工资没有登记）`]),
    ...(cite === undefined ? [] : [`依据 ${cite}`]),
  ].join('，');
}
