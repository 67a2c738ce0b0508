import type { Day } from '../../calendar/day.ts';
import type { InForce } from '../../rules/book.ts';
import type { Choices } from '../../rules/reading.ts';
import type { Post } from '../../rules/value.ts';
import { postWords } from '../../rules/words.ts';
import type { StaffPost } from '../../staff/post.ts';
import { type Judged, judgeBy } from '../../verdict/verdict.ts';
import type { MeetingRequest } from './meeting_request.ts';

type ChairRule = InForce<'assembly.chair'>;

/** Posts by which a person speaks for a body that a rule names. */
const speaksFor: Readonly<Partial<Record<Post, readonly StaffPost[]>>> = {
  committee: ['director', 'deputy_director', 'committee_member'],
  party_organisation: ['secretary', 'deputy_secretary', 'party_branch_member'],
};

const convenerAliases: Readonly<Record<string, Post>> = {
  居民委员会: 'committee',
  社区居委会: 'committee',
  党组织: 'party_organisation',
  党支部: 'party_organisation',
  社区党支部: 'party_organisation',
  党总支: 'party_organisation',
  监督小组: 'supervision_group',
  街道: 'subdistrict_office',
};

/** The body or post meant by the words for a convener; undefined for words that name none. */
export function convenerCalled(words: string, office: string): Post | undefined {
  const codes = Object.keys(postWords) as Post[];
  return words === office ? 'committee' : (codes.find((code) => postWords[code] === words) ?? convenerAliases[words]);
}

/** Who convenes where nobody else is named: the committee where the rule allows it, else the first the rule names. */
export function conveningPost({ value }: ChairRule): Post {
  const named = value.anyOf ?? value.allOf ?? [];
  return named.includes('committee') ? 'committee' : (named[0] ?? 'committee');
}

/** Whose posts make him the chair that the rule asks for. */
export function chairPosts({ value }: ChairRule): StaffPost[] {
  const named = value.anyOf ?? value.allOf ?? [];
  // 二(二) of 长春: the director chairs; a body is chaired by its head.
  if (named.includes('director') || named.includes('committee')) return ['director'];
  if (named.includes('party_organisation') || named.includes('secretary')) return ['secretary'];
  return [];
}

/**
 * Whether the convener, or the chair, is one the rule names (C-12, R-CC-03-4, R-XF2-16, R-ZZ-13 with D-170). What the
 * place's rule does not name but the national law does is only told. Pure.
 */
export function judgeWho(
  subject: 'convener' | 'chair',
  posts: readonly Post[],
  words: string,
  rule: ChairRule,
  law: ChairRule | undefined,
  choices: Choices,
): Judged {
  const byLaw = law !== undefined && isAmong(posts, law.value.anyOf ?? []);
  const label = subject === 'convener' ? '召集人' : '主持人';
  return judgeBy(
    rule,
    {
      subject,
      label,
      severity: rule.force === 'must' && !byLaw ? 'error' : 'warning',
      notes: [
        ...(subject === 'convener' && rule.readings.includes('D-170') && rule.note !== null ? [`${rule.note}。`] : []),
        ...(byLaw && !isAmong(posts, rule.value.anyOf ?? [])
          ? [`国家法规定由居委会召集和主持（${law.citeWords}）。`]
          : []),
      ],
    },
    choices,
    (letter) => {
      const named = rule.value.anyOf ?? rule.value.allOf ?? [];
      const wanted = rule.readings.includes('D-170') && letter('D-170') === 'b' ? named.slice(0, 1) : named;
      const who = wanted.map((post) => postWords[post]).join('或');
      return { holds: isAmong(posts, wanted), arithmetic: `由${words}，规定由${who}` };
    },
  );
}

function isAmong(posts: readonly Post[], wanted: readonly Post[]): boolean {
  return wanted.some((post) => posts.includes(post) || speaksFor[post]?.some((held) => posts.includes(held)) === true);
}

/** Whether the meeting is held, or under D-53b called, within the days a request gives (XF4 第十条, R-XF4-28). */
export function judgeInTime(request: MeetingRequest, meeting: Day, calledOn: Day): Judged | null {
  const { hold_by, hold_last, call_by, number } = request;
  const basis = request.verdicts.find(({ subject }) => subject === 'supervision_group');
  const last = hold_last ?? call_by;
  if (basis === undefined || last === null) return null;
  const done = hold_by === null ? calledOn : meeting;
  const act = hold_by === null ? '召集' : '开会';
  return {
    ...{ rule: basis.rule, subject: 'hold_by', label: `${number}的期限`, holds: done <= last, severity: 'error' },
    arithmetic: `${request.day} 提议，最迟 ${hold_by ?? call_by} ${act}；${done} ${act}${done <= last ? '，在期内' : '，已逾期'}`,
    ...{ readings: [hold_by === null ? 'D-53b' : 'D-53a'], others: otherReadings(request, meeting, calledOn) },
    ...{ notes: [], cite: basis.cite, cite_words: basis.cite_words },
  };
}

/** Under the other letter of D-53, and with days counted otherwise, the same days may be judged otherwise. */
function otherReadings({ hold_last, call_by, under }: MeetingRequest, meeting: Day, calledOn: Day): Judged['others'] {
  const last = (hold_last ?? call_by) as Day;
  const held = { day: meeting, act: '开会' };
  const called = { day: calledOn, act: '召集' };
  const [main, other] = hold_last === null ? [called, held] : [held, called];
  const all = [
    { reading: hold_last === null ? 'D-53a' : 'D-53b', last, done: other },
    ...under.map((one) => ({ ...one, done: main })),
  ];
  return all
    .map(({ reading, last: until, done }) => ({
      ...{ reading, holds: done.day <= until, arithmetic: `最迟 ${until}；${done.day} ${done.act}` },
    }))
    .filter(({ holds }) => holds !== main.day <= last);
}

/** Whether the meeting is of the form that was asked for (相应的居民会议, R-XF2-9). Pure. */
export function judgeForm(request: MeetingRequest, form: string | null): Judged | null {
  const [basis] = request.verdicts.filter(({ effect }) => effect === request.effect);
  if (basis === undefined || form === request.form) return null;
  return {
    ...{
      rule: basis.rule,
      subject: 'form',
      label: '会议形式',
      holds: false,
      severity: 'error',
      readings: [],
      others: [],
    },
    arithmetic: `${request.number}提议的会议形式不是这一种`,
    ...{ notes: [], cite: basis.cite, cite_words: basis.cite_words },
  };
}
