import type { Database } from '../../database/open.ts';
import { stepsOfMeeting } from '../../proceeding/of_meeting.ts';
import { proceedingWords } from '../../proceeding/proceeding.ts';
import { type MeetingResolution, resolutionsOfMeeting } from '../../resolution/of_meeting.ts';
import { progressStates } from '../../resolution/progress_state.ts';
import type { Block, TableBlock } from '../../sheet/sheet.ts';

/** What followed from a meeting: its resolutions and how far they are carried out, the matters it was a step of. */
export async function afterBlocks(db: Database, meetingId: string): Promise<Block[]> {
  const resolutions = await resolutionsOfMeeting(db, meetingId);
  const steps = await stepsOfMeeting(db, meetingId);
  return [
    ...(resolutions.length === 0 ? [] : [resolutionTable(resolutions)]),
    ...(steps.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            title: '有关事项',
            lines: steps.map(
              ({ kind, number, title, day }) => `${number}（${proceedingWords[kind].name}）${title}，${day}的一步`,
            ),
          },
        ]),
  ];
}

/** The same for scripts. */
export async function afterData(db: Database, meetingId: string): Promise<{ resolutions: object[]; steps: object[] }> {
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
