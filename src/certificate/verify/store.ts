import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { certificateNumber } from '../certificate.ts';
import type { CertificateNo } from '../number_in.ts';
import type { Filed } from './outcome.ts';

/** A certificate on file with what its code is made of. */
export interface FiledCertificate {
  id: string;
  number: string;
  title: string;
  day: Day;
  content: string;
  digest: string;
  statement: string | null;
  signature: string | null;
  key_id: string | null;
  filed: Filed;
}

/** The certificate with that number; null where none was issued. */
export async function certificateCalled(db: Database, { year, series, no }: CertificateNo) {
  const row = await certificates(db)
    .where('certificate.year', '=', year)
    .where('certificate.series', '=', series)
    .where('certificate.no', '=', no)
    .executeTakeFirst();
  return row === undefined ? null : withSuccessor(db, row);
}

/** The certificate that carries a signature; looks at all of them, which only an altered code asks for. */
export async function certificateSigned(db: Database, signature: string) {
  const row = await certificates(db).where('certificate.signature', '=', signature).executeTakeFirst();
  return row === undefined ? null : withSuccessor(db, row);
}

function certificates(db: Database) {
  return db
    .selectFrom('certificate')
    .innerJoin('certificate_request', 'certificate_request.id', 'certificate.request_id')
    .selectAll('certificate')
    .select(['certificate_request.applicant', 'certificate_request.purpose', 'certificate_request.recipient']);
}

type CertificateRow = Awaited<ReturnType<ReturnType<typeof certificates>['execute']>>[number];

async function withSuccessor(db: Database, row: CertificateRow): Promise<FiledCertificate> {
  const next = await db
    .selectFrom('certificate')
    .select(['year', 'series', 'no'])
    .where('replaces_id', '=', row.id)
    .executeTakeFirst();
  const { paragraphs = [], valid_until = null } = JSON.parse(row.content) as {
    paragraphs?: string[];
    valid_until?: Day | null;
  };
  const { person_id, applicant, purpose, recipient, copies, voided_on, voided } = row;
  const { id, title, day, content, digest, statement, signature, key_id } = row;
  const replaced_by = next === undefined ? null : certificateNumber(next);
  return {
    ...{ id, number: certificateNumber(row), title, day, content, digest, statement, signature, key_id },
    filed: {
      person_id,
      applicant,
      purpose,
      recipient,
      copies,
      valid_until,
      paragraphs,
      voided_on,
      voided,
      replaced_by,
    },
  };
}
