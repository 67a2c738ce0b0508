import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { sealUseNumber } from '../../seal/use.ts';
import { type CertificateContent, certificateNumber } from '../certificate.ts';
import { type CertificateState, lastExpired, stateOf } from './issued.ts';

export interface CertificateFilter {
  kind?: string | undefined;
  person_id?: string | undefined;
  state?: CertificateState | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  limit?: number | undefined;
  /** The day their state is told of. */
  day: Day;
}

/** How a certificate that has an end is told by its content: it is kept as JSON, in which words cannot look like this. */
const hasEnd = '%"valid_until":"%';

function matching(db: Database, { kind, person_id, state, from, to, day }: CertificateFilter) {
  let wanted = db.selectFrom('certificate');
  if (kind !== undefined) wanted = wanted.where('certificate.kind', '=', kind);
  if (person_id !== undefined) wanted = wanted.where('certificate.person_id', '=', person_id);
  if (from !== undefined) wanted = wanted.where('certificate.day', '>=', from);
  if (to !== undefined) wanted = wanted.where('certificate.day', '<=', to);
  if (state === undefined) return wanted;
  if (state === 'voided') return wanted.where('voided_on', 'is not', null);
  const counting = wanted.where('voided_on', 'is', null);
  const last = lastExpired(day);
  if (state === 'expired') return counting.where('content', 'like', hasEnd).where('certificate.day', '<=', last);
  return counting.where((is) => is.or([is('content', 'not like', hasEnd), is('certificate.day', '>', last)]));
}

/** Certificates that fit, the latest first, how many there are and how many copies of them; from an index. */
export async function listCertificates(db: Database, filter: CertificateFilter) {
  const { limit, day } = filter;
  const ordered = matching(db, filter)
    .innerJoin('certificate_request', 'certificate_request.id', 'certificate.request_id')
    .innerJoin('seal_use', 'seal_use.id', 'certificate.seal_use_id')
    .leftJoin('person', 'person.id', 'certificate.person_id')
    .select(['certificate.year', 'certificate.series', 'certificate.no', 'certificate.day', 'certificate.title'])
    .select([
      'certificate.copies',
      'certificate.content',
      'voided_on',
      'certificate_request.applicant',
      'certificate_request.purpose',
    ])
    .select(['seal_use.approver', 'seal_use.year as use_year', 'seal_use.no as use_no', 'person.birth_day'])
    .orderBy('certificate.day', 'desc')
    .orderBy('certificate.kind', 'desc')
    .orderBy('certificate.no', 'desc');
  const rows = await (limit === undefined ? ordered : ordered.limit(limit)).execute();
  const certificates = rows.map(({ year, series, no, content, use_year, use_no, voided_on, ...row }) => ({
    number: certificateNumber({ year, series, no }),
    ...row,
    seal_use: sealUseNumber({ year: use_year, no: use_no }),
    state: stateOf({ voided_on, content: JSON.parse(content) as CertificateContent }, day),
  }));
  const { total, copies } = await matching(db, filter)
    .select(({ fn }) => [fn.countAll<number>().as('total'), fn.sum<number | null>('certificate.copies').as('copies')])
    .executeTakeFirstOrThrow();
  return { certificates, total, copies: copies ?? 0 };
}
