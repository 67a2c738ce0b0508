import type { Citation } from '../base/refusal.ts';
import { weigh } from '../base/share.ts';
import type { Day } from '../calendar/day.ts';
import { type Outcome, outcomeStates } from '../meeting/meeting.ts';
import { type Relation, relationSaid } from '../person/relation.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import { isWithin } from '../rules/range.ts';
import type { Choices } from '../rules/reading.ts';
import { inWords } from '../rules/words.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

/** What a group is judged by; undefined where neither the place nor the law says anything. */
export interface GroupRules {
  size: InForce<'supervision.size'> | undefined;
  share: InForce<'supervision.reps_share'> | undefined;
  barred: InForce<'supervision.barred'> | undefined;
  electedBy: InForce<'supervision.elected_by'> | undefined;
  choices: Choices;
}

export function groupRules(book: Rulebook, day: Day): GroupRules {
  return {
    size: book.find('supervision.size', day),
    share: book.find('supervision.reps_share', day),
    barred: book.find('supervision.barred', day),
    electedBy: book.find('supervision.elected_by', day),
    choices: book.choices(day),
  };
}

/** One who is to be, or is, a member. */
export interface Member {
  name: string;
  representative: boolean;
  relation: Relation | null;
}

/** The meeting that elects, as far as it is on file. */
export interface ElectedAt {
  number: string;
  kind: string;
  quorate: boolean | null;
  /** The vote on it; null where no motion was, or the meeting was only logged. `cite`: the rule it failed by. */
  motion: { no: number; title: string; outcome: Outcome; cite?: Citation } | null;
  /** Nobody can have more votes; null where nobody was counted. */
  mostVotes: number | null;
}

/** The group as it stands after a change: its size and the share of representatives (R-XF4-21, -23; D-11). Pure. */
export function judgeComposition(members: readonly Member[], { size, share, choices }: GroupRules): Judged[] {
  const reps = members.filter(({ representative }) => representative).length;
  return [
    ...(size === undefined
      ? []
      : [
          judgeBy(size, { subject: 'size', label: '人数' }, choices, () => ({
            holds: isWithin(size.value, members.length),
            arithmetic: `${members.length} 人，规定${inWords('range', size.value)}`,
          })),
        ]),
    ...(share === undefined
      ? []
      : [
          judgeBy(share, { subject: 'reps_share', label: '居民代表的比例' }, choices, (letter) => {
            const half = letter('D-11') === 'b' ? { atLeast: [1, 2] as const } : share.value;
            const { holds, arithmetic } = weigh(reps, members.length, half);
            return { holds, arithmetic: `居民代表 ${reps}，全组 ${members.length}：${arithmetic}` };
          }),
        ]),
  ];
}

/** Who may not be a member: those of the committee, their spouses and lineal relatives (R-XF4-24; D-12). Pure. */
export function judgeBarred(members: readonly Member[], { barred: rule, choices }: GroupRules): Judged[] {
  if (rule === undefined) return [];
  const listed = (code: string) => rule.value.items.some((item) => item.code === code);
  return members.flatMap(({ name, relation }) => {
    if (relation === null || relation.code === 'other') return [];
    const { code } = relation;
    const wider = code === 'sibling' || code === 'in_law';
    const kin = relation.of === null ? `居委会成员的${relation.words}` : relationSaid(relation);
    const said = code === 'committee_member' ? `${name}是居委会成员` : `${name}是${kin}`;
    const notes = wider ? [`${said}：不是直系亲属，照字面准许，请留意（D-12）。`] : [];
    return [
      judgeBy(rule, { subject: 'barred', label: `${name}的亲属关系`, notes }, choices, (letter) => ({
        holds: !(listed(code) || (wider && letter('D-12') === 'b')),
        arithmetic: said,
      })),
    ];
  });
}

/** The group is elected, and its members replaced, by a residents' or representatives' meeting (R-XF4-22, -26). Pure. */
export function judgeElectedAt(meeting: ElectedAt | null, { electedBy: rule, choices }: GroupRules): Judged[] {
  if (rule === undefined) return [];
  const kinds = rule.value.items.map(({ title }) => title).join('、');
  const [holds, arithmetic] =
    meeting === null
      ? [false, `没有写推选的会议；规定：${kinds}`]
      : !rule.value.items.some(({ code }) => code === meeting.kind)
        ? [false, `${meeting.number}不是${kinds}`]
        : meeting.quorate !== true
          ? [false, `${meeting.number}没有达到法定人数`]
          : votedDown(meeting) !== null
            ? [false, votedDown(meeting) as string]
            : [true, `${meeting.number}${meeting.motion === null ? '' : `议题 ${meeting.motion.no} `}推选`];
  return [judgeBy(rule, { subject: 'elected_at', label: '推选的会议' }, choices, () => ({ holds, arithmetic }))];
}

/** Said where the vote on the motion did not pass; null where it did, or there was none. */
export function votedDown({ number, motion }: ElectedAt): string | null {
  if (motion === null || motion.outcome === 'passed') return null;
  const { no, title, outcome } = motion;
  return `${number}议题 ${no}“${title}”${outcomeStates[outcome].label}`;
}
