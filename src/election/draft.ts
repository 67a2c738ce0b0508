import * as v from 'valibot';
import { isDay } from '../calendar/day.ts';
import { count, readDraft as read, words, yesNo } from '../command/draft.ts';
import { readName } from '../person/details.ts';
import { relationCalled, relationChoices } from '../person/relation.ts';
import { postWords } from '../rules/words.ts';
import { staffPosts } from '../staff/post.ts';
import { recordedKinds } from './election.ts';
import { keyNames, kindChoices, kindOf, methodOf } from './words.ts';

const day = v.pipe(v.string('应写成 年-月-日'), v.check(isDay, '不是有效的日期，应写成 年-月-日'));
const name = v.pipe(words, v.transform(readName));
const names = v.array(name, '应为姓名的列表');
/** A post of the office by its code; any other word stays as it is. */
const post = v.pipe(
  words,
  v.transform((word) => staffPosts.find((code) => postWords[code] === word) ?? word),
);

const candidate = v.strictObject({
  name,
  post: v.optional(post),
  votes: v.optional(count),
  barred: v.optional(words),
});

const proxy = v.strictObject({
  absent: name,
  holder: name,
  written: v.optional(yesNo, true),
  holder_voter: v.optional(yesNo, true),
});

const relation = v.pipe(
  words,
  v.check((word) => relationCalled(word) !== null, `不知道是什么关系，请写：${relationChoices}`),
);

const proxyList = v.array(proxy);
const proxyCount = v.pipe(v.number('应为张数，或“委托人、受托人”的列表'), count);

const memberByName = v.pipe(
  name,
  v.transform((one) => ({ name: one, relation: null, of: null })),
);
const memberInFull = v.strictObject(
  { name, relation: v.optional(v.nullable(relation), null), of: v.optional(v.nullable(name), null) },
  '应为姓名，或写明 name 姓名、relation 关系、of 候选人姓名',
);

/** A member of the election body; `relation` to the candidate `of` where there is one. */
const bodyMember = v.lazy((raw) => (typeof raw === 'string' ? memberByName : memberInFull));

/** Chosen by what was written, so that a fault names the field it is in. */
const proxies = v.lazy((raw) => (Array.isArray(raw) ? proxyList : proxyCount));

const oneSeat = v.pipe(count, v.minValue(1, '至少 1 名'));

const shape = v.strictObject({
  kind: v.optional(v.pipe(words, v.transform(kindOf), v.picklist(recordedKinds, `应为 ${kindChoices}`))),
  method: v.optional(
    v.pipe(
      words,
      v.transform(methodOf),
      v.picklist(
        ['adults', 'households', 'representatives'],
        '应为 adults（全体选民）、households（每户一名代表）或 representatives（居民代表）',
      ),
    ),
  ),
  day: v.optional(day),
  seats: v.optional(v.union([oneSeat, v.record(post, oneSeat)], '应为人数，或各职务的人数，如 { 主任: 1, 委员: 4 }')),
  voters: v.optional(count),
  present: v.optional(count),
  issued: v.optional(count),
  returned: v.optional(count),
  valid: v.optional(count),
  invalid: v.optional(count),
  candidates: v.optional(v.array(candidate, '应为候选人的列表')),
  elected: v.optional(names),
  proxies: v.optional(proxies),
  proxy_list_day: v.optional(day),
  voter_list_day: v.optional(day),
  objections: v.optional(v.array(v.strictObject({ name, day, about: v.optional(words), answer: v.optional(words) }))),
  body: v.optional(v.array(bodyMember)),
  body_chair: v.optional(name),
  convener: v.optional(words),
  meeting: v.optional(v.union([words, v.pipe(count, v.transform(String))])),
  group: v.optional(words),
  term: v.optional(count),
  by_election: v.optional(yesNo),
  again: v.optional(words),
  organ: v.optional(words),
});

/** An election as somebody wrote it down, planned or held: shape checked, nothing judged and nothing looked up yet. */
export type Draft = v.InferOutput<typeof shape>;
export type DraftCandidate = NonNullable<Draft['candidates']>[number];

/**
 * @param verb whose help describes what may be written.
 * @throws Refusal kind `usage` naming every fault.
 */
export function readDraft(raw: unknown, verb: 'record' | 'plan' = 'record'): Draft {
  return read(shape, raw, { what: '选举记录', hint: `写法见 jwh election ${verb} --help`, keyNames });
}
