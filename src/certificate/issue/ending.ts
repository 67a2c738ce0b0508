import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Writing } from '../../database/writing.ts';
import { assessor } from '../../proceeding/assessment.ts';
import { postWords } from '../../rules/words.ts';
import { judgeApprover, refuseApprover } from '../../seal/approver.ts';
import { concernedIn } from '../request/concerned.ts';
import type { Request } from '../request/request.ts';
import type { Issued } from './issued.ts';
import type { Approved } from './seal_on.ts';

/**
 * Who approves what is done with a certificate afterwards, by the rule of the day; nobody his or her own.
 * @throws Refusal kind `forbidden` where somebody else must.
 */
export async function approvedBy(
  { db }: Pick<Writing, 'db'>,
  request: Request,
  called: string,
  day: Day,
): Promise<Approved & { name: string }> {
  const assessment = await (await assessor(db))(day);
  const concerned = concernedIn(request);
  const { approver, judged } = await judgeApprover(db, assessment, { called, day, concerned });
  refuseApprover(approver, judged);
  const { name, person_id, posts, delegation } = approver;
  const post = posts.map((one) => postWords[one]).join('、');
  return { name, person_id, post, delegation, verdicts: assessment.judged };
}

/** @throws Refusal kind `usage` where it is voided already, or the day is before it was issued. */
export function refuseEnded({ number, day: issuedOn, voided_on, voided }: Issued, day: Day): void {
  if (voided_on !== null) {
    throw new Refusal('usage', 'voided', `${number}已于 ${voided_on} 作废（${voided}）。`, {
      hint: `经过见：jwh certificate show ${number}`,
    });
  }
  if (day < issuedOn) {
    throw new Refusal('usage', 'bad_day', `${number}在 ${issuedOn} 出具，${day} 早于它。`, {
      hint: '请核对日期。',
    });
  }
}
