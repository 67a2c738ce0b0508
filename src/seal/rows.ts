import { isChildOn } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { nameShown } from '../resident/card.ts';
import type { Shown } from '../sheet/settled.ts';
import { certificatesCalled, sealedCalled } from './record.ts';
import { scopeShort } from './use.ts';
import type { SealUse } from './use_store.ts';

export const useStates = {
  good: { label: '', tone: 'quiet' },
  happened: { label: '如实补记', tone: 'warn' },
  voided: { label: '已作废', tone: 'bad' },
} as const;

/** Uses as rows of a list or register: private values as they are shown. */
export async function useRows(db: Database, uses: readonly SealUse[], { today, show }: { today: Day; show: Shown }) {
  const issued = uses.flatMap(({ record_type, record_id }) =>
    record_type === 'certificate' && record_id !== null ? [record_id] : [],
  );
  const certificates = await certificatesCalled(db, issued);
  const rows = [];
  for (const one of uses) {
    const { facts } = one;
    rows.push({
      number: one.number,
      day: one.day,
      seal: one.seal,
      scope: scopeShort[one.scope],
      reason: one.reason,
      applicant: one.applicant === null ? null : nameShown(one.applicant, isChildOn(one.birth_day, today), show),
      address: one.address === null ? null : show('room', one.address),
      document: one.document,
      record: certificates.get(one.record_id ?? '') ?? (await sealedCalled(db, one)),
      copies: one.copies,
      id_shown: facts.id_shown ?? null,
      verified: facts.verified ?? null,
      reviewer: one.reviewer,
      approver: one.approver,
      stamper: one.stamper,
      street_approval: facts.street_approval ?? null,
      filed: facts.filed ? `${facts.filed.day} ${facts.filed.to}` : null,
      note: remarks(one),
      state: one.voided !== null ? 'voided' : one.happened !== null ? 'happened' : 'good',
    });
  }
  return rows;
}

function remarks({ facts, happened, voided }: SealUse): string | null {
  const all = [
    voided === null ? null : `作废：${voided}`,
    happened === null ? null : `如实补记：${happened}`,
    facts.kept ? `留存：${facts.kept}` : null,
    facts.note ?? null,
  ].filter((one) => one !== null);
  return all.length === 0 ? null : all.join('；');
}
