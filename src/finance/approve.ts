import { Refusal } from '../base/refusal.ts';
import { plainWords, readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { postWords } from '../rules/words.ts';
import { readPosts } from '../staff/store.ts';
import { answerFor } from './answer.ts';
import { readApprover, readPostOf, refuseOutsider } from './approver.ts';
import type { AccountEntry, Approval } from './entry.ts';
import { readPastDay } from './input.ts';
import { judgeApprovals } from './judgement.ts';
import { expenseRules } from './rules.ts';
import { findEntry, insertApproval, updateEntry } from './store.ts';

interface ApproveOptions {
  post: string;
  by: string;
  on?: string;
  note?: string;
}

export const approve = verb<ApproveOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '凭证编号，如 凭〔2026〕3号、2026-3，或今年的 3' }],
  options: [
    {
      flags: '--post <岗位>',
      text: 'director（主任）、subdistrict_head（街道主要负责人）、asset_finance_group（监督管理小组）',
      required: true,
    },
    { flags: '--by <姓名>', text: '审批人', required: true },
    { flags: '--on <日期>', text: '审批的日子（默认：今天）' },
    { flags: '--note <说明>', text: '会议记录号、纸件存处等' },
  ],
  examples: [
    'jwh finance approve 2026-3 --post subdistrict_head --by 刘某 --on 2026-08-05',
    'jwh finance approve 3 --post asset_finance_group --by 周某 --note 小组会议记录第2号',
  ],
  async run(context, [word], { post, by, on, note }) {
    const day = on === undefined ? context.today : readPastDay(on, context.today);
    return context.write(async (writing) => {
      const entry = await findEntry(writing.db, word ?? '', yearOf(context.today));
      const named = `${readPostOf(post)}=${readWords(by, '审批人')}`;
      const staff = await readPosts(writing.db);
      const approval = { ...readApprover(named, staff, day, null), note: plainWords(note ?? '') || null };
      refuse(entry, approval);
      refuseOutsider(approval, entry.handler, staff);
      await insertApproval(writing, entry.id, approval);
      const rules = expenseRules(await loadRulebook(writing.db), entry.day);
      return answerFor(await updateEntry(writing, entry.id, afterwards(entry, approval, rules)), rules);
    });
  },
});

/** The entry with one more approval: booked when it was the last that was missing, not before its own day. */
function afterwards(entry: AccountEntry, approval: Approval, rules: ReturnType<typeof expenseRules>) {
  const approvals = [...entry.approvals, approval];
  const judged = judgeApprovals({ ...entry, approvals }, rules);
  const kept = entry.verdicts.filter(({ subject }) => subject === 'cash' || subject === 'splitting');
  const verdicts = [...judged, ...kept];
  if (entry.status === 'booked') return { status: entry.status, booked_on: entry.booked_on, verdicts };
  const complete = verdicts.every(({ severity, holds }) => severity === 'warn' || holds);
  if (!complete) return { status: entry.status, booked_on: null, verdicts };
  const days = [entry.day, ...approvals.map(({ day }) => day)].sort();
  return { status: 'booked' as const, booked_on: days.at(-1) as string, verdicts };
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
