import { Refusal } from '../base/refusal.ts';
import { plainWords, readWords } from '../base/words.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { postWords } from '../rules/words.ts';
import { readPosts } from '../staff/store.ts';
import { answerFor, withDoubts } from './answer.ts';
import { judgeDays } from './approval_days.ts';
import { readApprover, readPostOf, refuseOutsider, refuseUnlisted } from './approver.ts';
import { bookedDoubts } from './doubts.ts';
import { type AccountEntry, type AccountVerdict, type Approval, type Subject, waitsFor } from './entry.ts';
import { groupListed } from './group_decision.ts';
import { readPastDay } from './input.ts';
import { judgeApprovals } from './judgement.ts';
import { judgeLimits, limitSubjects } from './limits.ts';
import { type Aim, lineFor, readLimits } from './limits_store.ts';
import { refuseClosedMonth } from './month_store.ts';
import { refuseBroken } from './refused.ts';
import { expenseRules } from './rules.ts';
import { findEntry, insertApproval, standardOf, updateEntry } from './store.ts';

interface ApproveOptions {
  post: string;
  by: string;
  on?: string;
  paid?: string;
  note?: string;
  happened?: string;
}

export const approve = verb<ApproveOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '凭证编号，如 凭〔2026〕3号、2026-3，或今年的 3' }],
  options: [
    {
      flags: '--post <岗位>',
      text: 'director（主任、领导人）、subdistrict_head（街道主要负责人）、asset_finance_group（监督管理小组）',
      required: true,
    },
    { flags: '--by <姓名>', text: '审批人；小组写到会同意的各人，如 周某、吴某', required: true },
    { flags: '--on <日期>', text: '审批的日子（默认：今天）' },
    { flags: '--paid <日期>', text: '最后一项审批时：付款入账的日子（默认：最后一项审批的日子）' },
    { flags: '--note <说明>', text: '会议记录号、纸件存处等' },
    { flags: '--happened <理由>', text: '审批齐了但超预算等、已经付了：写明理由，如实记录' },
  ],
  examples: [
    'jwh finance approve 2026-3 --post subdistrict_head --by 刘某 --on 2026-08-05',
    'jwh finance approve 3 --post asset_finance_group --by 周某、吴某、郑某 --note 小组会议记录第2号',
    'jwh finance approve 4 --post subdistrict_head --by 刘某 --on 2026-08-28 --paid 2026-09-02',
  ],
  async run(context, [word], { post, by, on, paid: paidWord, note, happened: reason }) {
    const day = on === undefined ? context.today : readPastDay(on, context.today);
    const given = paidWord === undefined ? null : pastDay(paidWord, context.today, '--paid');
    const happened = reason === undefined ? null : readWords(reason, '理由');
    return context.write(async (writing) => {
      const entry = await findEntry(writing.db, word ?? '', yearOf(context.today));
      const named = `${readPostOf(post)}=${readWords(by, '审批人')}`;
      const staff = await readPosts(writing.db);
      const approval = { ...readApprover(named, staff, day, null), note: plainWords(note ?? '') || null };
      refuse(entry, approval);
      if (given !== null) refusePaid(entry, given);
      refuseOutsider(approval, entry.handler, staff);
      await insertApproval(writing, entry.id, approval);
      const book = await loadRulebook(writing.db);
      const rules = expenseRules(book, entry.day);
      const paid = given ?? paidOn(entry, approval);
      const payable = await payableOn(writing.db, entry, paid);
      const limited = judgeLimits(entry, await readLimits(writing.db, payable), expenseRules(book, payable.day));
      const group = await groupListed(writing.db, [...entry.approvals, approval]);
      if (approval.post === 'asset_finance_group') refuseUnlisted(approval.name, group);
      const after = afterwards(entry, approval, rules, { limited, group, paid }, happened);
      if (given !== null && after.status === 'awaiting') throw notApproved(entry, after.verdicts);
      const budget_line = after.status === 'booked' ? payable.line : entry.budget_line;
      if (after.status === 'booked' && entry.status === 'awaiting') {
        await refuseClosedMonth(writing.db, entry.account_id, after.booked_on as Day, closedHint);
      }
      const approved = await updateEntry(writing, entry.id, { ...after, budget_line });
      const doubts = entry.status === 'awaiting' ? await bookedDoubts(writing.db, approved) : [];
      return withDoubts(answerFor(approved, rules), doubts);
    });
  },
});

const closedHint =
  '没有写入任何内容。审批在已经结账的月份的，--on 照写审批的日子，加 --paid 付款入账的日子（还没有结账的月份）。';

/** The day of the last approval, not before the request's own. */
function paidOn(entry: AccountEntry, approval: Approval): Day {
  return [entry.day, ...entry.approvals.map(({ day }) => day), approval.day].sort().at(-1) as Day;
}

/** What it is for on the day it is paid: of that year's budget, and of the version in force then (G-112). */
async function payableOn(db: Database, entry: AccountEntry, day: Day): Promise<Aim> {
  const { id, account_id: accountId, fund_id: fundId, category, budget_line } = entry;
  const moved = budget_line === null && entry.status === 'awaiting';
  const line = moved ? await lineFor(db, accountId, day, 'expense', { line: undefined, category }) : budget_line;
  return { accountId, day, fundId, line, standard: await standardOf(db, id) };
}

const judgedAgain: readonly Subject[] = ['approval', 'group_decision', 'signatures', 'two_persons', 'approval_day'];

/**
 * The entry with one more approval: booked when it was the last that was missing, not before its own day. What it is held
 * against is judged again as the books stand when it is paid.
 */
function afterwards(
  entry: AccountEntry,
  approval: Approval,
  rules: ReturnType<typeof expenseRules>,
  { limited, group, paid: on }: { limited: readonly AccountVerdict[]; group: readonly string[]; paid: Day },
  happened: string | null,
) {
  const approvals = [...entry.approvals, approval];
  const judged = judgeApprovals({ ...entry, approvals, group }, rules);
  if (happened === null) refuseBroken(judged.filter(({ subject }) => subject === 'group_decision'));
  const paid = entry.status === 'booked';
  const kept = entry.verdicts.filter(
    ({ subject }) => !judgedAgain.includes(subject) && (paid || !limitSubjects.includes(subject)),
  );
  const { status, booked_on } = entry;
  const waits =
    !paid && judged.some(({ subject, holds, severity }) => waitsFor.includes(subject) && severity === 'must' && !holds);
  const needed = judged.flatMap(({ subject, approvers }) => (subject === 'approval' ? approvers : []));
  const days = judgeDays({ ...entry, approvals }, paid ? booked_on : waits ? null : on, needed, rules);
  const verdicts = [...judged, ...days, ...kept, ...(paid ? [] : limited)];
  if (paid) return { status, booked_on, verdicts, happened: entry.happened };
  if (waits) return { status, booked_on: null, verdicts, happened: entry.happened };
  if (happened === null) refuseBroken(verdicts);
  const broken = verdicts.some(({ severity, holds }) => severity === 'must' && !holds);
  return {
    ...{ status: 'booked' as const, booked_on: on, verdicts },
    happened: broken ? happened : entry.happened,
  };
}

/** A payment is of a request, and there is one. @throws Refusal kind `usage`. */
function refusePaid({ number, day, booked_on }: AccountEntry, paid: Day): void {
  if (booked_on !== null) {
    throw new Refusal('usage', 'paid_already', `${number}已于${booked_on}付款入账，不能再写 --paid。`, {
      hint: `没有写入任何内容。查看：jwh finance show ${number}`,
    });
  }
  if (paid >= day) return;
  throw new Refusal('usage', 'paid_before_request', `${number}是${day}申请的，付款不能早于这一天（${paid}）。`, {
    hint: '没有写入任何内容。请核对 --paid。',
  });
}

function notApproved({ number }: AccountEntry, verdicts: readonly AccountVerdict[]): Refusal {
  const lacking = verdicts.flatMap(({ severity, missing }) => (severity === 'must' ? missing : []));
  const words = lacking.length === 0 ? '审批' : lacking.map((post) => postWords[post]).join('、');
  return new Refusal('usage', 'not_approved', `${number}还缺${words}，还不能付款。`, {
    hint: '没有写入任何内容。付款的日子，登记最后一项审批时写 --paid。',
  });
}

function refuse({ kind, number, approvals, voided }: AccountEntry, { post }: Approval): void {
  if (voided !== null) {
    throw new Refusal('usage', 'voided', `${number}已作废（${voided}），不须审批。`, {
      hint: `查看：jwh finance show ${number}`,
    });
  }
  if (kind === 'income') {
    throw new Refusal('usage', 'not_an_expense', `${number}是收入，不须审批。`, {
      hint: '编号见 jwh finance list --kind expense',
    });
  }
  const given = approvals.find((one) => one.post === post);
  if (given === undefined) return;
  throw new Refusal('usage', 'approved_already', `${number}已由${postWords[post]}${given.name}在${given.day}审批。`, {
    hint: `查看：jwh finance show ${number}`,
  });
}
