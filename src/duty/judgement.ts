import { isWithin } from '../rules/range.ts';
import type { Post } from '../rules/value.ts';
import { inWords, postWords } from '../rules/words.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { minutesOf, type Stretch, stretchesWords, without } from './coverage.ts';
import type { Log } from './log_store.ts';
import type { Need } from './need.ts';
import { mayLead } from './people.ts';
import type { DutyRules } from './rules.ts';

/** When people were really there: from arriving to leaving, without the time in which they had left the post. */
export function presenceOf(logs: readonly Log[]): Stretch[] {
  return logs.flatMap(({ arrived, departed, facts }) =>
    departed === null ? [] : without([{ from: arrived, to: departed }], facts.away),
  );
}

/**
 * Whether the hours were covered by all who were there, in whole minutes (静安 §2.9.1; G-128). The evening of a statutory
 * holiday is only advised under D-55 a. Pure.
 */
export function judgeCoverage(need: Need, logs: readonly Log[], isHoliday: boolean, rules: DutyRules): Judged | null {
  const { spans, rule, slot } = need;
  if (spans === null) return null;
  const gaps = without(spans, presenceOf(logs));
  const minutes = minutesOf(gaps);
  const there = logs.length === 0 ? '没有记录' : `在岗 ${stretchesWords(presenceOf(logs)) || '离岗时间未记'}`;
  const told = `应值 ${stretchesWords(spans)}，${there}，空岗${minutes}分钟${minutes === 0 ? '' : `（${stretchesWords(gaps)}）`}`;
  const inDoubt = isHoliday && slot === 'evening' && rule.readings.includes('D-55');
  return judgeBy(
    rule,
    { subject: `coverage:${slot}`, label: slot === 'evening' ? '晚间值班时间' : '节假日值班时间' },
    rules.choices,
    (letter) => {
      const isAdvised = inDoubt && letter('D-55') !== 'b';
      return {
        holds: minutes === 0 || isAdvised,
        arithmetic: isAdvised && minutes > 0 ? `${told}；法定节假日的晚间是建议` : told,
      };
    },
    inDoubt ? ['D-55'] : [],
  );
}

/**
 * Whether enough people were on duty: one every day, two at urgent times (静安 §2.9.2, §2.9.4; G-130); somebody on each day
 * that the text names (幸福 二(1); G-133). Null where the place gives neither. Pure.
 */
export function judgePersons(
  need: Need | undefined,
  logs: readonly Log[],
  isUrgent: boolean,
  rules: DutyRules,
): Judged | null {
  const counted = isUrgent ? (rules.emergencyPersons ?? rules.persons) : rules.persons;
  const named = need?.rule.key === 'duty.days' ? need.rule : undefined;
  const rule = counted ?? named;
  if (rule === undefined) return null;
  const names = [...new Set(logs.map(({ name }) => name))];
  const least = counted?.value.min ?? 1;
  const who = names.length === 0 ? '没有值班记录' : names.join('、');
  const holds = counted === undefined ? names.length >= 1 : isWithin(counted.value, names.length);
  const label = counted === undefined ? '当天有人值班' : isUrgent ? '紧急特殊时日值班人数' : '值班人数';
  const arithmetic = `${names.length} ${holds ? '≥' : '<'} ${least}（${who}）`;
  return judgeBy(rule, { subject: 'persons', label }, rules.choices, () => ({ holds, arithmetic }), []);
}

/**
 * Whether the office was open on a statutory holiday: 全年无休 (静安 JA0, §2.1.1, §2.9.1). The two texts contradict each other
 * unless holiday duty is what keeps it open (D-56). Pure.
 */
export function judgeOpen(logs: readonly Log[], rules: DutyRules): Judged | null {
  const { days: rule, choices } = rules;
  if (rule === undefined || !rule.readings.includes('D-56')) return null;
  const names = [...new Set(logs.map(({ name }) => name))];
  const there = `法定节假日值班${names.length}人 ${names.length > 0 ? '≥' : '<'} 1`;
  return judgeBy(
    rule,
    { subject: 'open', label: '法定节假日不断岗（全年无休）' },
    choices,
    (letter) =>
      letter('D-56') === 'b'
        ? { holds: false, arithmetic: `${there}；“除去法定节假日”与“全年无休”矛盾，要不要值班须由办公室另定` }
        : { holds: names.length > 0, arithmetic: there },
    ['D-56'],
  );
}

/** Whether who led a weekend may lead it (静安 §2.1.2; G-131). Under D-150 b one person in both posts is a mistake. Pure. */
export function judgeLead(leader: { name: string; posts: readonly Post[] } | null, rules: DutyRules): Judged | null {
  const { lead: rule, choices } = rules;
  if (rule === undefined) return null;
  const wanted = inWords('posts', rule.value);
  const held = leader?.posts ?? [];
  const isBoth = held.includes('secretary') && held.includes('director');
  const words = held.length === 0 ? '没有职务' : held.map((post) => postWords[post]).join('、');
  const who = leader === null ? '没有记带班人' : `${leader.name}（${words}）`;
  return judgeBy(
    rule,
    { subject: 'lead', label: '双休日带班' },
    choices,
    (letter) => {
      const holds = leader !== null && mayLead(rule, held) && !(isBoth && letter('D-150') === 'b');
      return { holds, arithmetic: `应由${wanted}带班；${who}` };
    },
    isBoth ? ['D-150'] : [],
  );
}

/** What of the record a rule asks for, and what is there (幸福 二(1), 静安 §2.9.3). Pure. */
export function judgeRecord(log: Log, need: Need | undefined, logs: readonly Log[], rules: DutyRules): Judged | null {
  const { record: rule, choices } = rules;
  if (rule === undefined) return null;
  const gaps = need?.spans == null ? [] : without(need.spans, presenceOf(logs));
  const { arrived, departed, facts } = log;
  const given: Record<string, boolean> = {
    record: true,
    on_time: !gaps.some(({ from }) => from < arrived),
    no_leaving: departed !== null && facts.away.length === 0 && !gaps.some(({ to }) => to > departed),
    visits: log.visits !== null,
    calls: log.calls !== null,
  };
  const lacking = rule.value.fields.filter(({ code }) => given[code] !== true);
  const total = rule.value.fields.length;
  const arithmetic =
    lacking.length === 0
      ? `${total}项都有`
      : `${total}项中${total - lacking.length}项符合，缺：${lacking.map(({ title }) => title).join('、')}`;
  const open = facts.events.filter(({ handled }) => handled === null).map(({ event }) => event);
  const notes =
    open.length === 0 ? [] : [`${open.join('、')}：还没有写怎样处理（${rule.citeWords}：突发事件按预案程序办理）。`];
  const about = { subject: `record:${log.number}`, label: `${log.name}的值班记录`, notes };
  return judgeBy(rule, about, choices, () => ({ holds: lacking.length === 0, arithmetic }), []);
}
