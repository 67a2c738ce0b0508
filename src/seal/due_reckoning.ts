import type { Citation } from '../base/refusal.ts';
import { addDays } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import type { RuleKey } from '../rules/key.ts';
import { chosen, type ReadingId } from '../rules/reading.ts';
import type { HeldPost } from '../staff/post.ts';
import { lossReports } from './event.ts';
import { lossOf, promptUntil, reportsAsked } from './loss_judgement.ts';
import { custodianOn, lastMove, type Seal, stateOn, surrenderSince } from './seal.ts';
import { handoverUntil, newDirectorSince, startOf, type TermChange } from './term.ts';

/** Something still to be done about a seal. */
export interface SealDue {
  seal: string;
  code:
    | 'return'
    | 'loss_report'
    | 'surrender'
    | 'handover'
    | 'street'
    | 'custodian'
    | 'keeper_left'
    | 'new_director'
    | 'filing';
  label: string;
  /** Last day; null where neither rule nor office sets one. */
  last: Day | null;
  state: 'open' | 'overdue';
  /** The day is the office's own measure of 及时 (D-65), not the rule's. */
  own_measure: boolean;
  next: string;
  rule: RuleKey | null;
  cite: Citation | null;
  cite_words: string | null;
}

type Draft = Pick<SealDue, 'code' | 'label' | 'last' | 'next'> & { rule: RuleKey | null; own_measure?: boolean };

/** What is known of the office besides its seals. */
export interface Around {
  term: TermChange | null;
  posts: readonly HeldPost[];
}

/** Everything that is due about one seal on the day of the assessment. Pure. */
export function duesOf(seal: Seal, { term, posts }: Around, assessment: Assessment): SealDue[] {
  const state = stateOn(seal);
  const drafts = [
    ...(state === 'out' ? [returning(seal)] : []),
    ...(state === 'lost' || seal.ending === 'reissued' ? losses(seal, assessment) : []),
    ...surrendering(seal, assessment),
    ...(state === 'held' || state === 'street' ? handing(seal, term, assessment) : []),
    ...(state === 'held' ? [...keeping(seal, posts, assessment), ...renewed(seal, { term, posts }, assessment)] : []),
  ];
  return drafts.map((draft) => dueOf(seal.name, draft, assessment));
}

export function dueOf(seal: string, { own_measure = false, ...draft }: Draft, { book, day }: Assessment): SealDue {
  const rule = draft.rule === null ? undefined : book.find(draft.rule, day);
  return {
    ...draft,
    seal,
    own_measure,
    state: draft.last !== null && day > draft.last ? 'overdue' : 'open',
    cite: rule?.cite ?? null,
    cite_words: rule?.citeWords ?? null,
  };
}

function returning(seal: Seal): Draft {
  const move = lastMove(seal);
  const lent = move?.event === 'lent' ? move : undefined;
  return {
    code: 'return',
    label: `归还（${lent?.name ?? ''}带到${lent?.content.to ?? '外面'}）`,
    last: lent?.content.until ?? null,
    next: 'jwh seal return',
    rule: 'seal.takeout',
  };
}

function losses(seal: Seal, assessment: Assessment): Draft[] {
  const loss = lossOf(seal);
  if (loss === null) return [];
  const last = promptUntil(assessment, loss.lost.day);
  return reportsAsked(assessment)
    .filter((one) => !loss.made.has(one))
    .map((one) => ({
      code: 'loss_report',
      label: lossReports[one],
      last,
      own_measure: last !== null,
      next: `jwh seal report ${{ issuer: '街道', reissue: '补发', civil_affairs: '民政局', notice: '声明' }[one]} --seal ${seal.name}`,
      rule: 'seal.loss',
    }));
}

function surrendering(seal: Seal, assessment: Assessment): Draft[] {
  const since = surrenderSince(seal);
  if (since === null) return [];
  const rule = assessment.book.find('seal.replacement', assessment.day);
  if (rule === undefined) return [];
  const last = rule.readings.includes('D-65') ? promptUntil(assessment, since) : null;
  const next = `jwh seal surrender ${seal.name}`;
  return [{ code: 'surrender', label: '旧印上缴', last, own_measure: last !== null, next, rule: 'seal.replacement' }];
}

/** After a change of term the seal goes to the new committee; from the sub-district's keeping it comes back the same way. */
function handing(seal: Seal, term: TermChange | null, assessment: Assessment): Draft[] {
  const start = term === null ? null : startOf(term, chosen('D-54', assessment.choices));
  const since = seal.received_on;
  const isKept = stateOn(seal) === 'street';
  const move = lastMove(seal);
  if (isKept && (start === null || move === undefined || start.day < move.day)) {
    return [
      {
        code: 'street',
        label: '街道代管，重新选举后领回',
        last: null,
        next: 'jwh seal return',
        rule: 'seal.street_custody',
      },
    ];
  }
  if (start === null || term === null || start.day < since || start.day > assessment.day) return [];
  const before = custodianOn(seal, addDays(start.day, -1));
  const handed = seal.events.some(
    (one) =>
      one.day >= start.day &&
      // Who keeps it on has nothing to hand over: the new committee appoints him or her again.
      (one.event === 'handed_over' || (one.event === 'custody' && one.name !== null && one.name === before?.name)),
  );
  const rule = assessment.book.find('seal.handover_days', assessment.day);
  if (handed || rule === undefined) return [];
  const choose = (id: string) => chosen(id as ReadingId, assessment.choices);
  const until = handoverUntil(rule, term, choose, assessment.calendar);
  const label = until !== null && assessment.day > until.last ? '换届移交（逾期的，报街道追缴）' : '换届移交';
  const next = `jwh seal handover 接收人 --seal ${seal.name}`;
  return [{ code: 'handover', label, last: until?.last ?? null, next, rule: 'seal.handover_days' }];
}

/** Somebody in office keeps it. */
function keeping(seal: Seal, posts: readonly HeldPost[], { day }: Assessment): Draft[] {
  const keeper = custodianOn(seal, day);
  if (keeper === null) {
    const next = 'jwh seal custody 姓名 --appointed-by 主任';
    return [{ code: 'custodian', label: '指定保管人', last: null, next, rule: 'seal.custodian' }];
  }
  if (keeper.person_id === null) return [];
  if (posts.some((post) => post.person_id === keeper.person_id && isHeldOn(post, day))) return [];
  const next = `jwh seal handover 接收人 --seal ${seal.name}`;
  const label = `保管人${keeper.name}已离任，印章要移交`;
  return [{ code: 'keeper_left', label, last: null, next, rule: 'seal.custodian' }];
}

/** A new director on the register with whom no election is on file: whether that is a change of term, somebody must say. */
function renewed(seal: Seal, { term, posts }: Around, { book, day }: Assessment): Draft[] {
  const since = newDirectorSince(posts, day);
  if (since === null || book.find('seal.handover_days', day) === undefined) return [];
  const known = term === null ? null : (term.term_on ?? term.elected_on);
  if ((known !== null && known >= since.from_day) || since.from_day < seal.received_on) return [];
  if (seal.events.some((one) => one.day >= since.from_day && one.event === 'handed_over')) return [];
  const next = `jwh seal handover 接收人 --seal ${seal.name} --term-on ${since.from_day}`;
  const label = `请核对：主任自${since.from_day}起是${since.name}，是换届的要移交印章`;
  return [{ code: 'new_director', label, last: null, next, rule: 'seal.handover_days' }];
}
