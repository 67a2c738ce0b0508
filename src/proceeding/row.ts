import type { Day } from '../calendar/day.ts';
import { meetingNumber } from '../meeting/meeting.ts';
import { ownMeetings, type Proceeding, type ProceedingKind, proceedingNumber, type Step } from './proceeding.ts';

export interface ProceedingRow {
  id: string;
  kind: string;
  year: number;
  no: number;
  title: string;
  day: Day;
  facts: string;
  voided: string | null;
}

/** A proceeding with its steps: those of a voided meeting of its own stand no more. */
export function withSteps<Facts>(row: ProceedingRow, all: readonly EnteredStep[]): Proceeding<Facts> {
  const { id, year, no, title, day, facts, voided } = row;
  const kind = row.kind as ProceedingKind;
  const falls = ownMeetings.includes(kind);
  const entered = all.map(({ meetingVoided, ...step }) =>
    step.fallen === null && falls && meetingVoided !== null ? { ...step, fallen: meetingVoided } : step,
  );
  const steps = entered.filter(({ fallen }) => fallen === null);
  const number = proceedingNumber(kind, year, no);
  return { id, kind, number, title, day, facts: JSON.parse(facts), voided, steps, entered };
}

/** A step with what became of the meeting it points to. */
export interface EnteredStep extends Step {
  meetingVoided: string | null;
}

export interface StepRow {
  id: string;
  position: number;
  step: string;
  day: Day;
  content: string;
  verdicts: string;
  happened: string | null;
  voided: string | null;
  meeting_year: number | null;
  meeting_no: number | null;
  meeting_state: string | null;
  meeting_reason: string | null;
}

/** A step as it is kept, numbered for good by its place. */
export function asStep({
  id,
  position,
  step,
  day,
  content,
  verdicts,
  happened,
  voided,
  ...linked
}: StepRow): EnteredStep {
  const { meeting_year, meeting_no, meeting_state, meeting_reason } = linked;
  const meeting = meeting_no === null ? null : meetingNumber(meeting_year as number, meeting_no);
  const gone =
    meeting_state === 'voided' ? `会议记录 ${meeting} 已作废${meeting_reason ? `：${meeting_reason}` : ''}` : null;
  return {
    id,
    no: position + 1,
    step,
    day,
    content: JSON.parse(content),
    verdicts: JSON.parse(verdicts),
    meeting,
    happened,
    fallen: voided,
    meetingVoided: gone,
  };
}
