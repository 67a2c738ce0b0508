import { type Day, dayWords } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { MeetingRecord } from '../meeting/meeting.ts';
import { readMeeting } from '../meeting/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { sealedWords } from '../seal/mention.ts';
import type { Block, FieldsBlock } from '../sheet/sheet.ts';
import { judgedBlocks } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { judgeChange } from './change_rule.ts';
import { changedBy } from './content.ts';
import { resolutionStates, stateOn } from './progress_state.ts';
import { readProgress } from './progress_store.ts';
import { progressTable } from './progress_table.ts';
import { publicationTable, readPublications } from './publication.ts';
import { findResolution, type Resolution } from './store.ts';

export const show = verb({
  arguments: [{ name: '<编号>', text: '决议编号，如 决〔2026〕5号、2026-5，或今年的 5' }],
  examples: ['jwh resolution show 2026-5'],
  async run(context, [word]) {
    const db = await context.read();
    const resolution = await findResolution(db, word ?? '', context.today);
    const { id, meeting_id, ...data } = resolution;
    const meeting = await readMeeting(db, meeting_id);
    const changed_by = await changedBy(db, id);
    const [progress, publications] = [await readProgress(db, id), await readPublications(db, id)];
    const verdicts = resolution.voided === null ? verdictsOf(meeting, resolution.motion) : [];
    const sealed = await sealedWords(db, 'resolution', id);
    const changes = await changesOf(db, resolution, changed_by);
    return {
      sheet: {
        title: `决议 ${resolution.number}`,
        day: resolution.day,
        blocks: [
          fieldsOf(resolution, meeting, changed_by, context.today),
          ...(sealed === null ? [] : [{ kind: 'fields' as const, fields: [words('sealed', '用印', sealed)] }]),
          ...textOf(resolution),
          ...judgedBlocks(changes, '改变'),
          ...(progress.length === 0 ? [] : [progressTable(progress)]),
          ...(publications.length === 0 ? [] : [publicationTable(publications)]),
        ],
      },
      record: { ...data, changed_by, progress, publications, sealed },
      verdicts: [...verdicts, ...changes],
      basis: [...verdicts, ...changes].map(({ cite }) => cite),
    };
  },
});

function verdictsOf({ verdicts }: MeetingRecord, motion: number) {
  return verdicts.filter(({ subject }) => subject === `motion:${motion}`);
}

/** How this resolution changes another, and how later ones change it, judged as on the day it was done. */
async function changesOf(db: Database, resolution: Resolution, by: readonly string[]): Promise<Judged[]> {
  if (resolution.changes === null && by.length === 0) return [];
  const book = await loadRulebook(db);
  const numbered = (number: string) => findResolution(db, number, resolution.day);
  const older = resolution.changes === null ? [] : [judgeChange(book, await numbered(resolution.changes), resolution)];
  const newer = await Promise.all(by.map(async (number) => judgeChange(book, resolution, await numbered(number))));
  return [...older, ...newer].filter((judged) => judged !== null);
}

function fieldsOf(
  resolution: Resolution,
  meeting: MeetingRecord,
  changed_by: readonly string[],
  today: Day,
): FieldsBlock {
  const { voided, changes, day, state, due_day, person, wording } = resolution;
  const motion = voided === null ? meeting.motions.find(({ no }) => no === resolution.motion) : undefined;
  return {
    kind: 'fields',
    fields: [
      { key: 'title', label: '内容', type: 'text', value: resolution.title },
      { key: 'day', label: '日期', type: 'text', value: dayWords(day) },
      { key: 'meeting', label: '会议', type: 'text', value: `${resolution.meeting} 议题 ${resolution.motion}` },
      ...(motion === undefined ? [] : [words('votes', '表决', votesOf(motion))]),
      { key: 'state', label: '落实', type: 'state', states: resolutionStates, value: stateOn(state, due_day, today) },
      ...(wording === null
        ? []
        : [words('wording', '公开时印', `${wording.title}　${wording.day}：${wording.reason}`)]),
      ...(voided === null ? [] : [words('voided', '撤销理由', voided)]),
      ...(voided === null ? [{ key: 'due_day', label: '期限', type: 'day' as const, value: due_day }] : []),
      ...(person === null ? [] : [words('person', '负责', person)]),
      ...(changes === null ? [] : [words('changes', '改变了', changes)]),
      ...(changed_by.length === 0 ? [] : [words('changed_by', '已改变', `由${changed_by.join('、')}改变`)]),
      ...(voided === null ? verdictsOf(meeting, resolution.motion) : []).map(({ arithmetic, cite_words }) =>
        words('basis', '依据', `${arithmetic}（${cite_words}）`),
      ),
    ],
  };
}

/** The count of a vote in one line. */
export function votesOf(motion: MeetingRecord['motions'][number]): string {
  const { present, for: votesFor, against, abstain, invalid } = motion;
  const spoilt = invalid === 0 ? '' : `，废票 ${invalid}`;
  return `在场 ${present}，赞成 ${votesFor}，反对 ${against}，弃权 ${abstain}${spoilt}`;
}

function words(key: string, label: string, value: string) {
  return { key, label, type: 'text' as const, value };
}

function textOf({ content }: Resolution): Block[] {
  return content === null ? [] : [{ kind: 'text', title: '正文', lines: content.split('\n') }];
}
