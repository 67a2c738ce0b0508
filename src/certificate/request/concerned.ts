import type { Concerned } from '../../seal/approver.ts';
import type { Request } from './request.ts';

/** Whose own matter a request is: the applicant's, the proxy's, that of the host of a lodger. */
export function concernedIn({ applicant, person_id, proxy, facts }: Request): Concerned[] {
  return [
    { person_id, name: applicant },
    ...(proxy === null ? [] : [{ person_id: facts.proxy_id, name: proxy }]),
    ...(facts.host === null ? [] : [{ person_id: null, name: facts.host }]),
  ];
}
