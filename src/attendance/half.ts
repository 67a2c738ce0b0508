import { Refusal } from '../base/refusal.ts';
import type { Half } from './schedule.ts';

/** Which half of the day was typed; null for the whole. @throws Refusal kind `usage`. */
export function readHalf(text: string | undefined): Half | null {
  if (text === undefined) return null;
  if (text === 'am' || text === '上午') return 'am';
  if (text === 'pm' || text === '下午') return 'pm';
  throw new Refusal('usage', 'bad_half', `--half 不能是“${text}”。`, { hint: '写 am（上午）或 pm（下午）。' });
}
