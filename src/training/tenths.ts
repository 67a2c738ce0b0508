import { Refusal } from '../base/refusal.ts';

/** More hours than any course has: whoever writes more has slipped on the keys. */
const most = 20_000;

/**
 * 学时 as certified by whoever organised it, in tenths: `3.5` or `3.5学时` -> 35.
 * @throws Refusal kind `usage` for what is no number, has a second decimal or is out of all reason.
 */
export function readTenths(text: string, what: string): number {
  const number = /^(\d{1,5})(?:\.(\d))?(?:学时|小时)?$/.exec(text.normalize('NFKC').trim());
  const tenths = number === null ? Number.NaN : Number(number[1]) * 10 + Number(number[2] ?? 0);
  if (tenths <= most) return tenths;
  throw new Refusal('usage', 'bad_hours', `${what}“${text.trim()}”不是学时数。`, {
    hint: `写 0 到 ${most / 10} 之间的数，至多一位小数，如 3.5。`,
  });
}

/** `39.5`, `40`. */
export function hoursWords(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
