import * as v from 'valibot';
import { Refusal } from '../base/refusal.ts';

/** How a record file is told of in a refusal, and the Chinese names its keys may have. */
export interface DraftWords {
  /** `选举记录`. */
  what: string;
  /** Where the form of it is described. */
  hint: string;
  keyNames: Readonly<Record<string, string>>;
}

/** A whole number that counts people or papers. */
export const count = v.pipe(
  v.number('应为整数'),
  v.integer('应为整数'),
  v.minValue(0, '不能是负数'),
  v.maxValue(100_000_000, '大得不合情理'),
);

/** A text that says something, of at most so many characters. */
export function wordsUpTo(longest: number) {
  return v.pipe(
    v.string('应为文字'),
    v.trim(),
    v.nonEmpty('不能是空的'),
    v.maxLength(longest, `太长（最多${longest}字）`),
  );
}

export const words = wordsUpTo(500);

const yes = ['是', '有', '已', 'yes', 'true'];
const no = ['否', '无', '没有', 'no', 'false'];

/** YAML's own true and false, or the office's 是 and 否. */
export const yesNo = v.union(
  [
    v.boolean(),
    v.pipe(
      v.string(),
      v.trim(),
      v.picklist([...yes, ...no]),
      v.transform((word) => yes.includes(word)),
    ),
  ],
  '应为 是 或 否',
);

/** What was written down, its shape checked; Chinese keys are taken as well. @throws Refusal kind `usage` naming every fault. */
export function readDraft<S extends v.GenericSchema>(schema: S, raw: unknown, about: DraftWords): v.InferOutput<S> {
  const { output, issues, success } = v.safeParse(schema, englishKeys(raw, about.keyNames));
  if (success) return output;
  const faults = (issues ?? []).map((issue) => `  ${placeOf(issue, about.keyNames)}：${says(issue)}`);
  throw new Refusal('usage', 'bad_record', `${about.what}有${faults.length}处不对：\n${faults.join('\n')}`, {
    hint: `${about.hint}；没有写入任何内容。`,
  });
}

/** Where a fault is, by both names of each key: `候选人 candidates 第1项的得票 votes`. */
function placeOf(issue: v.BaseIssue<unknown>, keyNames: DraftWords['keyNames']): string {
  const chinese = (key: string) => Object.entries(keyNames).find(([, english]) => english === key)?.[0];
  const steps = (issue.path ?? []).map(({ key }) => {
    if (typeof key === 'number') return `第${key + 1}项`;
    const name = chinese(String(key));
    return name === undefined ? String(key) : `${name} ${String(key)}`;
  });
  return steps.join('的') || '文件';
}

function says(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return '没有这一项，请检查写法';
  if (issue.received === 'undefined') return '缺少这一项';
  return issue.message.startsWith('Invalid') ? `不能是 ${issue.received}` : issue.message;
}

/** The same with English keys, whatever the file calls them. */
export function englishKeys(raw: unknown, keyNames: DraftWords['keyNames']): unknown {
  if (Array.isArray(raw)) return raw.map((one) => englishKeys(one, keyNames));
  if (raw === null || typeof raw !== 'object') return raw;
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [keyNames[key.trim()] ?? key, englishKeys(value, keyNames)]),
  );
}
