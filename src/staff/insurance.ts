import { Refusal } from '../base/refusal.ts';
import type { InForce } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

export const insurances = {
  pension: '养老',
  medical: '医疗',
  unemployment: '失业',
  maternity: '生育',
  work_injury: '工伤',
} as const;

export type Insurance = keyof typeof insurances;

const codes = Object.keys(insurances) as Insurance[];

/** Insurances as typed, `养老、医疗`; `无` for none. @throws Refusal kind `usage` that lists them. */
export function readInsurances(text: string): Insurance[] {
  const words = text.split(/[,，、;；\s]+/).filter(Boolean);
  if (words.length === 1 && words[0] === '无') return [];
  const found = words.map((word) =>
    codes.find((code) => code === word || `${insurances[code]}` === word.replace(/^基本/, '').replace(/保险$/, '')),
  );
  if (words.length > 0 && found.every((code) => code !== undefined))
    return codes.filter((code) => found.includes(code));
  const unknown = words[found.indexOf(undefined)] ?? text;
  throw new Refusal('usage', 'unknown_insurance', `没有“${unknown}”这种保险。`, {
    hint: `可选：${codes.map((code) => insurances[code]).join('、')}；一种也没有写 无。`,
  });
}

/** Whether all five are there (R-QHD-4-7). */
export function judgeInsurances(rule: InForce<'pay.insurances'>, name: string, given: readonly string[]): Judged {
  const missing = rule.value.fields.filter(({ code }) => !given.includes(code));
  const count = rule.value.fields.length;
  const arithmetic = `${count - missing.length}/${count}${missing.length === 0 ? '' : `，缺${missing.map(({ title }) => title).join('、')}`}`;
  return judgeBy(
    rule,
    { subject: 'insurances', label: `${name}：社会保险` },
    {},
    () => ({ holds: missing.length === 0, arithmetic }),
    [],
  );
}
