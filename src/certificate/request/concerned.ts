import { Refusal } from '../../base/refusal.ts';
import type { Concerned } from '../../seal/approver.ts';
import { isSame, type Named } from '../../seal/named.ts';
import type { Request } from './request.ts';

/** Whose own matter a request is: the applicant's, the proxy's, that of the host of a lodger. */
export function concernedIn({ applicant, person_id, proxy, facts }: Request): Concerned[] {
  return [
    { person_id, name: applicant },
    ...(proxy === null ? [] : [{ person_id: facts.proxy_id, name: proxy }]),
    ...(facts.host === null ? [] : [{ person_id: null, name: facts.host }]),
  ];
}

/** Nobody finds out about his or her own matter, as nobody approves it. @throws Refusal kind `usage`. */
export function refuseOwnInquiry(request: Request, by: Named): void {
  if (!concernedIn(request).some((one) => isSame(one, by))) return;
  throw new Refusal('usage', 'own_inquiry', `${request.number}是${by.name}本人的事项，本人不能核实。`, {
    hint: '由另一位工作人员核实：--by 姓名。没有写入任何内容。',
  });
}
