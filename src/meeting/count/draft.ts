import * as v from 'valibot';
import { Refusal } from '../../base/refusal.ts';
import { isDay } from '../../calendar/day.ts';
import { readDraft as checked, count, type DraftWords, englishKeys, yesNo } from '../../command/draft.ts';
import { kindNames, kindWords, votedKinds } from '../kinds/kind.ts';
import { putDown } from '../raise/said.ts';
import { beforeMotion, code, lines, names, words } from './draft_value.ts';
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

const proxyList = v.array(v.strictObject({ absent: words, holder: words, proof: v.optional(yesNo) }));
const proxyCount = v.union([count, proxyList], '应为人数，或“委托人、受托人”的列表');

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
    // A list is held against the shape of a list, so that the fault is told where it is.
    v.lazy((given) => (Array.isArray(given) ? proxyList : proxyCount)),
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
  /** What was put down at the meeting and becomes a matter. */
  opinions: v.optional(putDown),
  matters: v.optional(putDown),
});

/** A meeting as somebody wrote it down: shape checked, nothing judged and nothing looked up yet. */
export type Draft = v.InferOutput<typeof meeting>;
export type DraftMotion = Draft['motions'][number];

const about: DraftWords = { what: '会议记录', hint: '写法见 jwh meeting record --help', keyNames };

/** Checks the shape of a record file. Chinese keys are taken as well. @throws Refusal kind `usage` naming every fault. */
export function readDraft(raw: unknown): Draft {
  return checked(meeting, raw, about);
}

/** Two motions of one title would leave two resolutions that nobody can tell apart. @throws Refusal kind `usage`. */
export function refuseMotionTwice({ motions }: Draft): void {
  const titles = motions.map(({ title }) => title);
  const twice = titles.find((title, at) => titles.indexOf(title) !== at);
  if (twice === undefined) return;
  throw new Refusal('usage', 'motion_twice', `议题“${twice}”写了两次。`, {
    hint: '每个议题只写一次；同一事项再次表决的，标题写清是第几次。没有写入任何内容。',
  });
}

/** The same with English keys, whatever the file calls them. */
export function inEnglish(raw: unknown): unknown {
  return englishKeys(raw, keyNames);
}
