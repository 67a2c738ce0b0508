import type { Assessment } from '../proceeding/assessment.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Liaison, LiaisonKind, Organisation } from './organisation.ts';

/** R-QHD-7-4: an organisation that asks to be filed is helped with it, and supervised from day to day. Pure. */
export function judgeFiling(assessment: Assessment, one: Organisation, liaisons: readonly Liaison[]): Judged[] {
  const has = (kind: LiaisonKind) => liaisons.some((liaison) => liaison.kind === kind);
  if (one.filing === null && !has('filing_help')) return [];
  assessment.complete('organisation.filing', { subject: 'filing', label: '备案的帮助和监督' }, [
    ...(has('filing_help') || one.filing !== null ? ['filing_help'] : []),
    ...(has('supervision') ? ['supervision'] : []),
  ]);
  return assessment.judged;
}

const duties = {
  owners_meeting: 'liaison.owners_meeting',
  inspection: 'liaison.inspection',
  award: 'liaison.award',
} as const;

/** R-QHD-7-6 … -8: where others have to tell the committee or hear it, whether they did before it was over. Pure. */
export function judgeHeard(
  assessment: Assessment,
  { kind, day, informed, opinion }: Pick<Liaison, 'kind' | 'day' | 'informed' | 'opinion'>,
): Judged[] {
  if (!(kind in duties)) return [];
  const key = duties[kind as keyof typeof duties];
  const late = informed !== null && informed > day;
  const notes = late ? [`告知日（${informed}）在事后（${day}），不算告知。`] : [];
  assessment.complete(key, { subject: 'heard', label: '告知和听取意见', notes }, [
    ...(informed === null || late ? [] : ['informed']),
    ...(opinion === null ? [] : ['heard']),
  ]);
  return assessment.judged;
}
