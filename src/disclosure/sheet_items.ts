import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { bindingDemands, codesOn, nextSheetOf, onDemand } from './demand_sheet.ts';
import type { DisclosedPeriod } from './disclosed_period.ts';
import type { Due } from './due_day.ts';

/**
 * Text for what was asked for is taken only for a sheet that will have it.
 * @throws Refusal kind `usage` that names the sheets that will.
 */
export async function refuseOffSheet(db: Database, period: DisclosedPeriod, code: string, today: Day): Promise<void> {
  if (code !== onDemand) return;
  const codes = await codesOn(db, period);
  if (codes === null || codes.has(code)) return;
  const sheets: string[] = [];
  for (const demand of await bindingDemands(db, today)) {
    const next = await nextSheetOf(db, demand, today);
    if (next !== undefined) sheets.push(`${demand.number}${sheetWords(next)}（--period ${next.period.period}）`);
  }
  throw new Refusal(
    'usage',
    'not_on_sheet',
    `${period.words}的公开表没有“要求公开的其他内容”这一项：这一期没有到期的要求公开的内容。`,
    {
      hint:
        sheets.length === 0
          ? '先登记要求：jwh disclose demand；没有写入任何内容。'
          : `${sheets.join('；')}；没有写入任何内容。`,
    },
  );
}

/** `列入2026年2月的公开表，2026-03-10 公开`. */
export function sheetWords({ period, day }: Due): string {
  return `列入${period.words}的公开表，${day} 公开`;
}
