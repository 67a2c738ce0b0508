import { type Appraisal, lastStep as lastAppraised } from '../../appraisal/appraisal.ts';
import { type Day, yearOf } from '../../calendar/day.ts';
import { type Coordination, results, stepsOf as stepsOfCoordination } from '../../coordination/coordination.ts';
import type { Database } from '../../database/open.ts';
import { type Hearing, type Held as HearingHeld, stepsOf as stepsOfHearing } from '../../hearing/hearing.ts';
import { resolutionLines } from '../../hearing/resolution.ts';
import { findMeeting, readMeeting } from '../../meeting/store.ts';
import { listProceedings } from '../../proceeding/store.ts';
import type { Content, Files } from '../sources.ts';

interface Held {
  kind: 'hearing' | 'coordination' | 'appraisal';
  number: string;
  day: Day;
  title: string;
  result: string | null;
}

/** Hearings, coordinations and appraisals held in the period and what came of them; never who quarrelled with whom. */
export async function threeMeetings({ db, quarter: { from, to }, today, publish }: Files): Promise<Content> {
  const held = await heldBetween(db, { from, to }, today);
  return {
    lines: [],
    columns: [
      { key: 'kind', label: '会议', type: 'state', states },
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '日期', type: 'day' },
      { key: 'title', label: '事项', type: 'text', wide: true },
      { key: 'result', label: '结果', type: 'text', wide: true },
    ],
    rows: held
      .sort((one, other) => one.day.localeCompare(other.day, 'en') || one.number.localeCompare(other.number, 'zh'))
      .map((one) => ({
        ...one,
        title: publish(one.title),
        result: one.result === null ? null : publish(one.result),
      })),
  };
}

/** What was held from one day to another. */
export async function heldBetween(db: Database, { from, to }: { from: Day; to: Day }, today: Day): Promise<Held[]> {
  // What was opened after the period cannot have been held in it.
  const all = await listProceedings<object>(db, ['hearing', 'coordination', 'appraisal'], { to });
  const held: Held[] = [];
  for (const one of all) if (one.voided === null) held.push(...(await heldOf(db, one as AnyOfThree, today)));
  return held.filter(({ day }) => from <= day && day <= to);
}

const states = { hearing: { label: '听证会' }, coordination: { label: '协调会' }, appraisal: { label: '评议会' } };

type AnyOfThree = Hearing | Coordination | Appraisal;

async function heldOf(db: Database, one: AnyOfThree, today: Day): Promise<Held[]> {
  const { kind, number, title } = one;
  if (kind === 'hearing') {
    const steps = stepsOfHearing(one as Hearing, 'held');
    return Promise.all(
      steps.map(async ({ day, meeting, content }) => ({
        ...{ kind, number, title, day },
        result: await hearingResult(db, meeting, content, today),
      })),
    );
  }
  if (kind === 'coordination')
    return stepsOfCoordination(one as Coordination, 'sat').map(({ day, content }) => ({
      ...{ kind, number, title, day },
      result: results[content.result],
    }));
  const held = lastAppraised(one as Appraisal, 'held');
  if (held === undefined) return [];
  const grade = held.content.grade_label;
  return [{ kind: 'appraisal', number, title, day: held.day, result: grade === null ? null : `评定：${grade}` }];
}

/** Where no rule says how a hearing resolves, its votes are told and nothing else. */
async function hearingResult(
  db: Database,
  meeting: string | null,
  held: HearingHeld,
  today: Day,
): Promise<string | null> {
  if (held.votes !== undefined)
    return held.votes.map((vote) => `${vote.title}：赞成 ${vote.for} 票，反对 ${vote.against} 票`).join('；');
  if (meeting === null) return null;
  return resolutionLines(await readMeeting(db, await findMeeting(db, meeting, yearOf(today)))).join('');
}
