import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { keeperInPost } from './keeper.ts';
import { type Named, namedOrNull, postsOn } from './named.ts';
import { custodianOn, type Seal } from './seal.ts';
import type { UseOptions } from './use_options.ts';

/** Who reads and who presses is of the office. @throws Refusal kind `usage`. */
export async function refuseStrangers(
  db: Database,
  { reviewedBy, stampedBy }: UseOptions,
  { reviewer, stamper }: People,
  day: Day,
): Promise<void> {
  const named = [
    ...(reviewedBy === undefined || reviewer === null ? [] : [{ person: reviewer, does: '审阅文书' }]),
    ...(stampedBy === undefined || stamper === null ? [] : [{ person: stamper, does: '盖章' }]),
  ];
  for (const { person, does } of named) {
    if ((await postsOn(db, person, day)).length > 0) continue;
    throw new Refusal('usage', 'not_in_office', `${person.name}在${day}不是居委会工作人员，不能${does}。`, {
      hint: `任职起止见：jwh staff show ${person.name}；确是这样盖的，加 --happened 理由 如实记录。没有写入任何内容。`,
    });
  }
}

/** Who is named in a use of the seal. */
export interface People {
  applicant: Named | null;
  reviewer: Named | null;
  stamper: Named | null;
}

/** Them as they are on file, each as far as named; who presses is the custodian unless somebody else is named. */
export async function peopleOf(
  db: Database,
  { applicant, reviewedBy, stampedBy }: UseOptions,
  {
    seal,
    day,
    happened,
    operator,
  }: { seal: Seal | null; day: Day; happened: string | null; operator: () => Promise<Named | null> },
): Promise<People> {
  const custodian = seal === null ? null : custodianOn(seal, day);
  const isAsked = seal !== null && stampedBy === undefined && happened === null;
  const keeper = isAsked ? await keeperInPost(db, { name: seal.name, custodian }, day) : custodian;
  return {
    applicant: await namedOrNull(db, applicant === undefined ? undefined : plainWords(applicant)),
    reviewer: await namedOrNull(db, reviewedBy),
    stamper: (await namedOrNull(db, stampedBy)) ?? keeper ?? (await operator()),
  };
}
