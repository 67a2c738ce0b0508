import type { Database } from '../../database/open.ts';
import { electionsOfMeeting } from '../../election/of_meeting.ts';
import { stepsOfMeeting } from '../../proceeding/of_meeting.ts';
import { proceedingNouns } from '../../proceeding/proceeding.ts';
import { mandatesOfMeeting } from '../../proposal/of_meeting.ts';
import { reportsOfMeeting } from '../../report/of_meeting.ts';
import { supervisorsOfMeeting } from '../../supervision/of_meeting.ts';
import { surveysOfMeeting } from '../../survey/of_meeting.ts';
import { mattersOfMeeting } from '../raise/matters.ts';

/** A record of another room that a meeting carries. */
export interface Resting {
  /** What it is and how it rests on the meeting: `选〔2026〕1号（罢免）据这次会议`. */
  what: string;
  /** The command that shows it. */
  see: string;
}

/**
 * Everything on file that rests on a meeting: what has to be looked at again when the meeting, or a resolution of it, falls.
 * Its resolutions themselves are told by `carriedOut`.
 */
export async function restingOn(db: Database, { id, number }: { id: string; number: string }): Promise<Resting[]> {
  const steps = (await stepsOfMeeting(db, id)).map(({ kind, number: matter, title }) => ({
    what: `${matter}（${title}）有一步是这次会议`,
    see: `jwh ${proceedingNouns[kind]} show ${matter}`,
  }));
  const elections = (await electionsOfMeeting(db, id)).map(({ number: election, title }) => ({
    what: `${election}（${title}）据这次会议`,
    see: `jwh election show ${election}`,
  }));
  const surveys = (await surveysOfMeeting(db, id)).map(({ number: survey, subject }) => ({
    what: `${survey}（测评${subject}）在这次会议上作`,
    see: `jwh survey show ${survey}`,
  }));
  const reports = (await reportsOfMeeting(db, id)).map(({ title }) => ({
    what: `${title}在这次会议上作`,
    see: 'jwh report list',
  }));
  const matters = (await mattersOfMeeting(db, id))
    .filter(({ state }) => state !== 'voided')
    .map(({ number: matter, title }) => ({
      what: `${matter}（${title}）是这次会议上提出的`,
      see: `jwh matter show ${matter}`,
    }));
  const mandates = await mandatesOfMeeting(db, number);
  const all = [
    ...steps,
    ...mandates,
    ...elections,
    ...(await supervisorsOfMeeting(db, id)),
    ...surveys,
    ...reports,
    ...matters,
  ];
  return all.filter(({ what }, at) => all.findIndex((one) => one.what === what) === at);
}

/** `选〔2026〕1号（罢免）据这次会议，请核对：jwh election show 选〔2026〕1号`, a sentence each. */
export function restingNotes(all: readonly Resting[]): string[] {
  return all.map(({ what, see }) => `${what}，请核对：${see}`);
}
