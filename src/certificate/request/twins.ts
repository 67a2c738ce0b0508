import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { requestNumber, undecided } from '../certificate.ts';
import type { Request } from './request.ts';

/** Whether two purposes are one, however they are spaced and pointed. */
export function isSamePurpose(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(words: string): string {
  return words.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}

/** Other requests of the same person for the same paper and purpose that are not closed either, oldest first. */
export async function openTwins(
  db: Database,
  { id, state, person_id, applicant, kind, title, purpose }: Request,
): Promise<{ number: string; day: Day }[]> {
  const open = [...undecided, 'approved' as const];
  if (!open.some((one) => one === state)) return [];
  const rows = await db
    .selectFrom('certificate_request')
    .where((is) =>
      person_id === null
        ? is.and([is('person_id', 'is', null), is('applicant', '=', applicant)])
        : is('person_id', '=', person_id),
    )
    .where('state', 'in', open)
    .where('kind', '=', kind)
    .where('title', '=', title)
    .where('id', '!=', id)
    .select(['year', 'no', 'day', 'purpose'])
    .orderBy('day')
    .orderBy('no')
    .execute();
  return rows
    .filter((row) => isSamePurpose(row.purpose, purpose))
    .map(({ year, no, day }) => ({ number: requestNumber({ year, no }), day }));
}

/** In one sentence; nothing where there are none. */
export function twinLines(twins: readonly { number: string; day: Day }[]): string[] {
  if (twins.length === 0) return [];
  const words = twins.map(({ number, day }) => `${number}（${day}）`).join('、');
  return [`同一人、同一用途的同一种证明，还有没有办完的申请：${words}。请核对是否重复。`];
}
