import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { leaveAnswer } from './answer.ts';
import { type Approver, approverCalled, isOwnDecision, refuseBothPosts, refuseUnentitled } from './approver.ts';
import { assess } from './assess.ts';
import { type Leave, leaveStateWords, type Opinion, type Warning } from './leave.ts';
import { markHalves } from './mark_leave.ts';
import { type ApproverPost, approverPosts, type OpinionKind, opinionWords, readApproverPost } from './post.ts';
import { addOpinion, changeLeave, findLeave, leaveById } from './store.ts';
import { needWords } from './words.ts';

interface ApproveOptions {
  by: string;
  post?: string;
  on?: string;
  review?: boolean;
  filingNo?: string;
  slip?: boolean;
  note?: string;
  happened?: string;
}

interface Said {
  name: string;
  post: ApproverPost | null;
  day: Day;
  review: boolean;
  filing_no: string | null;
  slip: boolean;
  note: string | null;
  happened: string | null;
}

export const approve = verb<ApproveOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '请假编号，如 假〔2026〕3号、2026-3，或今年的 3' }],
  options: [
    { flags: '--by <姓名>', text: '批准人', required: true },
    {
      flags: '--post <职务>',
      text: 'director（主任）、secretary（书记）、section_chief（科长）、subdistrict_deputy（主管主任）、subdistrict（街道）、other；主任、书记可不写',
    },
    { flags: '--on <日期>', text: '批准的日期（默认：今天）' },
    { flags: '--review', text: '只签意见或审核，不是批准' },
    { flags: '--filing-no <号>', text: '街道的备案号' },
    { flags: '--slip', text: '书面请假条已补' },
    { flags: '--note <说明>', text: '批注' },
    { flags: '--happened <理由>', text: '无权批准或手续不全，但假已经休了：如实记录，并留下所缺的手续' },
  ],
  examples: [
    'jwh leave approve 2026-3 --by 王建国',
    'jwh leave approve 2026-4 --by 孙科长 --post section_chief --on 2026-10-30',
    'jwh leave approve 2026-4 --by 钱某 --post subdistrict_deputy --review --filing-no 备2026-17',
  ],
  async run(context, [word], options) {
    const said: Said = {
      name: readWords(options.by, '--by ', 30),
      post: options.post === undefined ? null : readApproverPost(options.post),
      day: pastDay(options.on, context.today),
      review: options.review ?? false,
      filing_no: options.filingNo === undefined ? null : readWords(options.filingNo, '--filing-no ', 40),
      slip: options.slip ?? false,
      note: options.note === undefined ? null : readWords(options.note, '--note ', 200),
      happened: options.happened === undefined ? null : readWords(options.happened, '--happened ', 200),
    };
    return context.write(async (writing) => {
      const leave = await findLeave(writing.db, word ?? '', yearOf(context.today));
      refuseDecided(leave);
      const warnings = await say(writing, leave, said);
      return leaveAnswer(await leaveById(writing.db, leave.id), warnings);
    });
  },
});

/** @throws Refusal kind `usage` for a leave that somebody has decided about. */
export function refuseDecided({ number, state, state_day, state_reason }: Leave): void {
  if (state === 'requested') return;
  const why = state_reason === null ? '' : `（${state_reason}）`;
  throw new Refusal('usage', 'decided', `${number}已在${state_day}${leaveStateWords[state].label.slice(-3)}${why}。`, {
    hint:
      state === 'approved'
        ? `撤销或销假：jwh leave cancel ${number} --reason 理由`
        : '需要的话重新申请：jwh leave request',
  });
}

/** Records what was said; where that completes what the rule asks for, the leave is approved and marked. */
async function say(writing: Writing, leave: Leave, said: Said): Promise<Warning[]> {
  refuseEarly(leave, said.day, '批准');
  const fresh = await assess(writing.db, leave);
  const judged = { ...leave, verdict: fresh.verdict };
  const approver = await approverCalled(writing.db, { leave: judged, ...said });
  const opinion = opinionOf(judged, approver, said);
  refuseTwice(leave, approver, opinion);
  refuseBothPosts(judged, approver);
  if (said.happened === null) refuseUnentitled(judged, approver, opinion);
  const { name, post } = approver;
  const spoken: Opinion = { name, post, day: said.day, opinion, filing_no: said.filing_no, note: said.note };
  await addOpinion(writing, leave, spoken);
  const after = { ...leave, slip: leave.slip || said.slip, opinions: [...leave.opinions, spoken] };
  const { verdict, plan } = await assess(writing.db, after);
  const isApproved = verdict === null ? opinion === 'approve' : verdict.holds;
  const isOwn = opinion === 'approve' && isOwnDecision(judged, approver);
  const isRecorded = said.happened !== null && (!isApproved || isOwn);
  await changeLeave(writing, leave, {
    slip: after.slip,
    verdict,
    ...(isRecorded ? { facts: recorded(leave, said, isOwn) } : {}),
    ...(isApproved || isRecorded ? { state: 'approved', state_day: said.day } : {}),
  });
  const needless =
    said.happened !== null && !isRecorded ? [{ code: 'needless', says: '手续齐全，--happened 的理由没有记入' }] : [];
  const warnings =
    isRecorded && verdict !== null && !verdict.holds ? [incomplete(needWords(verdict.needed))] : needless;
  if (!isApproved && !isRecorded) return warnings;
  return [...warnings, ...(await markHalves(writing, leave, plan.own)), ...late(leave, said.day)];
}

/** What is kept of an approval that no rule gives: why it counts, and that it was the applicant's own. */
function recorded({ facts }: Leave, { name, happened }: Said, isOwn: boolean): Leave['facts'] {
  const own = { code: 'own_approval', says: `${name}批准的是自己的假，照实记录` };
  return {
    ...facts,
    approved_happened: happened as string,
    ...(isOwn ? { warnings: [...facts.warnings, own] } : {}),
  };
}

function incomplete(missing: string): Warning {
  return { code: 'incomplete', says: `手续不全，照实记录：还缺${missing}` };
}

function late({ from }: Leave, day: Day): Warning[] {
  return day > from.day ? [{ code: 'approved_late', says: `${day} 才批准，假从 ${from.day} 开始` }] : [];
}

/** What is said: the deputy reviews (D-79a) or approves (D-79b); a number for what he has reviewed already files it. */
function opinionOf({ verdict, opinions }: Leave, { post }: Approver, { review, filing_no }: Said): OpinionKind {
  const hasSpoken = opinions.some((one) => one.post === post);
  if (filing_no !== null && hasSpoken) return 'file';
  if (review) return 'review';
  const reviews = post === 'subdistrict_deputy' && verdict !== null && verdict.readings.includes('D-79a');
  return reviews && verdict.approvers.includes(post) ? 'review' : 'approve';
}

function refuseTwice({ number, opinions }: Leave, { post, name }: Approver, opinion: OpinionKind): void {
  const same = opinions.find((one) => one.post === post && one.opinion === opinion);
  if (same === undefined) return;
  throw new Refusal(
    'usage',
    'said_already',
    `${number}：${approverPosts[post]}${same.name}已在${same.day}${opinionWords[opinion]}，不能再记${name === same.name ? '一次' : `${name}的`}。`,
    { hint: `查看：jwh leave show ${number}` },
  );
}

/** @throws Refusal kind `usage` for a decision before the leave was asked for. */
export function refuseEarly({ number, requested_on }: Leave, day: Day, what: string): void {
  if (day >= requested_on) return;
  throw new Refusal('usage', 'before_request', `${number}是${requested_on}申请的，不能在${day}${what}。`, {
    hint: '申请的日期记错的，先撤销，再用 jwh leave request … --on 日期 登记。',
  });
}
