import type { Day } from '../calendar/day.ts';
import type { Answer } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { leakBlocks, leakFindings, leaksAmong, type Placed, refuseLeaks } from './leaks.ts';

/** The files a sheet can be written to; `true` is the screen's stand-in for a file. */
export interface Paper {
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}

/**
 * A sheet for the public outside the cycle of disclosure, its free texts looked through: as a file it is refused where one of
 * them tells too much, on screen that is told above it. @throws Refusal kind `forbidden`.
 */
export async function publicPaper(
  db: Database,
  sheet: Sheet,
  texts: readonly Placed[],
  day: Day,
  { csv, pdf, xlsx }: Paper,
  hint = '请在记录中改写后再公布：不写住址、号码、病情和孩子的姓名。',
): Promise<Pick<Answer, 'sheet' | 'findings'>> {
  const leaks = await leaksAmong(db, texts, day);
  if ([csv === true ? undefined : csv, pdf, xlsx].some((one) => one !== undefined)) refuseLeaks(leaks, hint);
  return {
    sheet: { ...sheet, public: true, blocks: [...leakBlocks(leaks), ...sheet.blocks] },
    ...(leaks.length > 0 && { findings: leakFindings(leaks) }),
  };
}
