import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { electionsOfMeeting } from '../../election/of_meeting.ts';
import { stepsOfMeeting } from '../../proceeding/of_meeting.ts';
import { proceedingWords } from '../../proceeding/proceeding.ts';
import { reportsOfMeeting } from '../../report/of_meeting.ts';
import { surveysOfMeeting } from '../../survey/of_meeting.ts';

/** Something else on file that happened at a meeting: an election, a survey, a report, a step of a matter. */
export interface Linked {
  kind: 'election' | 'survey' | 'report' | 'step';
  /** Null for a report, which has none. */
  number: string | null;
  title: string;
  day: Day;
}

/** Whatever rests on a meeting beside its resolutions, as the rooms that keep it tell; voided ones are left out. */
export async function linkedTo(db: Database, meetingId: string): Promise<Linked[]> {
  const elections = await electionsOfMeeting(db, meetingId);
  const surveys = await surveysOfMeeting(db, meetingId);
  const reports = await reportsOfMeeting(db, meetingId);
  const steps = await stepsOfMeeting(db, meetingId);
  return [
    ...elections.map(({ number, title, day }) => ({ kind: 'election' as const, number, title, day })),
    ...surveys.map(({ number, subject, day }) => ({
      ...{ kind: 'survey' as const, number, title: `测评 ${subject}`, day },
    })),
    ...reports.map(({ title, day }) => ({ kind: 'report' as const, number: null, title, day })),
    ...steps.map(({ kind, number, title, day }) => ({
      ...{ kind: 'step' as const, number, title: `${proceedingWords[kind].name}：${title}`, day },
    })),
  ];
}

/** `选〔2026〕1号　居民委员会选举，2026-09-18`. */
export function linkedWords({ number, title, day }: Linked): string {
  return `${number === null ? '' : `${number}　`}${title}，${day}`;
}
