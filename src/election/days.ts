import { clockAfter, clockBefore } from '../calendar/clock.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import { chosen } from '../rules/reading.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { NamedClock } from './election.ts';
import type { Held } from './held.ts';
import type { ElectionRules } from './rules.ts';

/** The periods of an election, as far as its days are known. Pure. */
export function clocksOf(
  held: Pick<Held, 'day' | 'planned'> & { draft: Pick<Held['draft'], 'voter_list_day'> },
  rules: ElectionRules,
  calendar: WorkCalendar,
): NamedClock[] {
  const { voterList, objections, seal } = rules;
  const clocks: NamedClock[] = [];
  if (voterList !== undefined && 'before' in voterList.value) {
    const clock = clockBefore(held.day, voterList.value.before, '选举');
    clocks.push({ code: 'voter_list', label: '选民名单最迟公布', clock });
  }
  const listed = held.draft.voter_list_day;
  if (listed !== undefined && objections !== undefined && 'within' in objections.value) {
    const moving = chosen('D-44', rules.choices) === 'a' ? calendar : null;
    const clock = clockAfter(listed, objections.value.within, '公布选民名单', moving);
    clocks.push({ code: 'objections', label: '异议最迟提出', clock });
  }
  if (!held.planned && seal !== undefined && 'within' in seal.value) {
    const clock = clockAfter(held.day, seal.value.within, '选举（D-54b；按 D-54a 自新一届就任日起算）', calendar);
    clocks.push({ code: 'seal_handover', label: '印章最迟移交', clock });
  }
  return clocks;
}

/** Whether the list went out in time, and each objection came in time. Pure. */
export function judgeDays(held: Held, rules: ElectionRules, calendar: WorkCalendar): Judged[] {
  return [...judgeList(held, rules), ...judgeObjections(held, rules, calendar)];
}

/** The voter list (law of 2025: 20 days before the election, seen in a fragment). A period backward never moves (N8). */
function judgeList({ draft, day, today }: Held, { voterList: rule, choices }: ElectionRules): Judged[] {
  if (rule === undefined || !('before' in rule.value)) return [];
  const { nominal, words } = clockBefore(day, rule.value.before, '选举');
  const listed = draft.voter_list_day;
  if (listed === undefined && today <= nominal) return [];
  // What is not on file may have been done all the same.
  const unknown = listed === undefined ? { severity: 'warning' as const } : {};
  const said = listed === undefined ? '没有登记公布的日子' : `${listed} 公布`;
  return [
    judgeBy(rule, { subject: 'voter_list', label: '选民名单公布', ...unknown }, choices, () => ({
      holds: listed !== undefined && listed <= nominal,
      arithmetic: `${said}；${words}`,
    })),
  ];
}

function judgeObjections(held: Held, { objections: rule, choices }: ElectionRules, calendar: WorkCalendar): Judged[] {
  const { voter_list_day: listed, objections = [] } = held.draft;
  if (rule === undefined || !('within' in rule.value) || listed === undefined) return [];
  const days = rule.value.within;
  return objections.map(({ name, day }) =>
    judgeBy(rule, { subject: 'objection', label: `${name}的异议`, severity: 'warning' }, choices, (letter) => {
      const { last, words } = clockAfter(listed, days, '公布选民名单', letter('D-44') === 'a' ? calendar : null);
      return { holds: listed <= day && day <= last, arithmetic: `${day} 提出；${words}` };
    }),
  );
}
