import type { Database } from '../../database/open.ts';
import type { RaisedMatter } from '../../matter/raised.ts';
import { raisedTable } from '../../matter/raised_table.ts';
import { type MeetingStep, stepsOfMeeting } from '../../proceeding/of_meeting.ts';
import { type MeetingResolution, resolutionsOfMeeting } from '../../resolution/of_meeting.ts';
import { type ProgressState, progressStates } from '../../resolution/progress_state.ts';
import type { Block, TableBlock } from '../../sheet/sheet.ts';
import { mattersOfMeeting } from '../raise/matters.ts';
import { type Linked, linkedTo, linkedWords } from './linked.ts';

/** What followed from a meeting: its resolutions and how far they are carried out, and whatever else happened at it. */
export async function afterBlocks(db: Database, meetingId: string): Promise<Block[]> {
  const resolutions = await resolutionsOfMeeting(db, meetingId);
  const linked = await linkedTo(db, meetingId);
  const matters = await mattersOfMeeting(db, meetingId);
  return [
    ...(resolutions.length === 0 ? [] : [resolutionTable(resolutions)]),
    ...(matters.length === 0 ? [] : [raisedTable('会上提出的事项', matters)]),
    ...(linked.length === 0 ? [] : [{ kind: 'text' as const, title: '有关事项', lines: linked.map(linkedWords) }]),
  ];
}

/** What `meeting show --json` says of it. */
export interface AfterData {
  resolutions: {
    number: string;
    title: string;
    motion: number;
    voided: string | null;
    state: ProgressState;
    due_day: string | null;
    person: string | null;
  }[];
  steps: MeetingStep[];
  linked: Linked[];
  matters: RaisedMatter[];
}

/** The same for scripts. */
export async function afterData(db: Database, meetingId: string): Promise<AfterData> {
  const resolutions = await resolutionsOfMeeting(db, meetingId);
  return {
    resolutions: resolutions.map(({ number, title, motion, voided, progress }) => ({
      number,
      title,
      motion,
      voided,
      state: progress?.state ?? 'open',
      due_day: progress?.due_day ?? null,
      person: progress?.person ?? null,
    })),
    steps: await stepsOfMeeting(db, meetingId),
    linked: await linkedTo(db, meetingId),
    matters: await mattersOfMeeting(db, meetingId),
  };
}

const states = { ...progressStates, voided: { label: '已撤销', tone: 'bad' } } as const;

function resolutionTable(resolutions: readonly MeetingResolution[]): TableBlock {
  return {
    kind: 'table',
    title: '决议',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'title', label: '决议', type: 'text', wide: true },
      { key: 'state', label: '落实', type: 'state', states },
      { key: 'due_day', label: '期限', type: 'day' },
      { key: 'person', label: '负责', type: 'text' },
      { key: 'note', label: '说明', type: 'text' },
    ],
    rows: resolutions.map(({ number, title, voided, progress }) => ({
      number,
      title,
      state: voided === null ? (progress?.state ?? 'open') : 'voided',
      due_day: voided === null ? (progress?.due_day ?? null) : null,
      person: progress?.person ?? '',
      note: voided ?? progress?.note ?? '',
    })),
  };
}
