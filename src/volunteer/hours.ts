import { Refusal } from '../base/refusal.ts';

/** Hours of service as typed, in tenths: `2` -> 20, `1.5` -> 15. @throws Refusal kind `usage`. */
export function readTenths(text: string): number {
  const [, whole, tenth = '0'] =
    /^(\d{1,3})(?:\.(\d))?$/.exec(
      text
        .normalize('NFKC')
        .trim()
        .replace(/(?:小时|h)$/, ''),
    ) ?? [];
  const tenths = whole === undefined ? 0 : Number(whole) * 10 + Number(tenth);
  if (tenths > 0) return tenths;
  throw new Refusal('usage', 'bad_hours', `“${text}”不是服务的小时数。`, {
    hint: '写成 2 或 1.5，最多一位小数，大于 0。',
  });
}

/** `1.5`, `20` */
export function hourWords(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
