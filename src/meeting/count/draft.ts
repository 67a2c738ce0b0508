import * as v from 'valibot';
import { Refusal } from '../../base/refusal.ts';
import { isDay } from '../../calendar/day.ts';
import { kindNames, kindWords, votedKinds } from '../kinds/kind.ts';
import { beforeMotion, code, count, lines, names, words, yesNo } from './draft_value.ts';
import { keyNames } from './words.ts';

const motion = v.strictObject({
  title: words,
  for: count,
  against: v.optional(count, 0),
  abstain: v.optional(count, 0),
  invalid: v.optional(count, 0),
  present: v.optional(count),
  ballot: v.optional(v.pipe(code, v.picklist(['open', 'secret'], '应为 open（公开）或 secret（无记名）')), 'open'),
  proxy_for: v.optional(count, 0),
  proxy_against: v.optional(count, 0),
  issued: v.optional(count),
  returned: v.optional(count),
});

const forms = ['adults', 'households', 'representatives'] as const;

const meeting = v.strictObject({
  /** The number of the call, where the meeting was called. */
  called: v.optional(words),
  kind: v.pipe(
    code,
    v.picklist(kindNames, `应为 ${votedKinds.map((kind) => `${kind}（${kindWords[kind]}）`).join('、')} 中的一种`),
  ),
  form: v.optional(v.pipe(code, v.picklist(forms, '应为 adults、households 或 representatives'))),
  day: v.pipe(v.string('应写成 年-月-日'), v.check(isDay, '不是有效的日期，应写成 年-月-日')),
  place: v.optional(words),
  chair: v.optional(words),
  recorder: v.optional(words),
  agenda: v.optional(lines, []),
  entitled: v.optional(count),
  seats: v.optional(count),
  named: v.optional(count),
  ex_officio_beside: v.optional(count),
  duplicates: v.optional(count),
  present: v.union([count, names], '应为人数，或到会人的姓名列表'),
  proxies: v.optional(
    v.union(
      [count, v.array(v.strictObject({ absent: words, holder: words, proof: v.optional(yesNo) }))],
      '应为人数，或“委托人、受托人”的列表',
    ),
    0,
  ),
  arrived: v.optional(v.array(v.strictObject({ name: words, before: beforeMotion })), []),
  left: v.optional(v.array(v.strictObject({ name: words, before: beforeMotion })), []),
  absences: v.optional(v.array(v.strictObject({ name: words, reason: words })), []),
  discussion: v.optional(lines, []),
  objections: v.optional(lines, []),
  scrutineers: v.optional(lines, []),
  tellers: v.optional(lines, []),
  major: v.optional(yesNo, false),
  motions: v.optional(v.array(motion), []),
});

/** A meeting as somebody wrote it down: shape checked, nothing judged and nothing looked up yet. */
export type Draft = v.InferOutput<typeof meeting>;
export type DraftMotion = Draft['motions'][number];

/** Checks the shape of a record file. Chinese keys are taken as well. @throws Refusal kind `usage` naming every fault. */
export function readDraft(raw: unknown): Draft {
  const { output, issues, success } = v.safeParse(meeting, englishKeys(raw));
  if (success) return output;
  const faults = (issues ?? []).map((issue) => `${placeOf(issue)}：${says(issue)}`);
  throw new Refusal(
    'usage',
    'bad_record',
    `会议记录有${faults.length}处不对：\n${faults.map((f) => `  ${f}`).join('\n')}`,
    {
      hint: '写法见 jwh meeting record --help；没有写入任何内容。',
    },
  );
}

/** Where a fault is, by both names of each key: `议题 motions 第1项的赞成 for`. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const steps = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `第${key + 1}项` : `${chineseName(String(key))}${String(key)}`,
  );
  return steps.join('的') || '文件';
}

function chineseName(key: string): string {
  const found = Object.entries(keyNames).find(([, english]) => english === key);
  return found === undefined ? '' : `${found[0]} `;
}

function says(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return '没有这一项，请检查写法';
  if (issue.received === 'undefined') return '缺少这一项';
  return issue.message.startsWith('Invalid') ? `不能是 ${issue.received}` : issue.message;
}

/** The same with English keys, whatever the file calls them. */
export function englishKeys(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(englishKeys);
  if (raw === null || typeof raw !== 'object') return raw;
  return Object.fromEntries(
    Object.entries(raw).map(([key, value]) => [keyNames[key.trim()] ?? key, englishKeys(value)]),
  );
}
