import { Refusal } from './refusal.ts';

/** A count given as text: a whole number, not negative. @throws Refusal kind `usage` that names `what`. */
export function wholeNumber(text: string, what: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  const why = /^-\d+$/.test(text) ? '是负数' : '不是整数';
  throw new Refusal('usage', 'bad_number', `${what}“${text}”${why}。`, { hint: '请写不小于 0 的整数，如 3076。' });
}
