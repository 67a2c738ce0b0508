import type { Context } from '../../command/context.ts';
import { verb } from '../../command/verb.ts';
import type { RaisedMatter } from '../../matter/raised.ts';
import { raisedTable } from '../../matter/raised_table.ts';
import type { Block } from '../../sheet/sheet.ts';
import { answerFor } from '../answer.ts';
import { callNotes, callOf, filledFromCall, flagsFromCall } from '../before/called.ts';
import { matterNotes } from '../kinds/kept_elsewhere.ts';
import { refuseWhileLive } from '../live/session_store.ts';
import { mattersOfMeeting } from '../raise/matters.ts';
import { raiseAt } from '../raise/raised.ts';
import { insertMeeting, readMeeting, sameDay } from '../store.ts';
import { type Draft, refuseMotionTwice } from './draft.ts';
import { judgeDraft, refuseFuture } from './judge_draft.ts';
import { draftFromFlags, type RecordFlags, recordFlags, refuseBesideFile } from './record_flags.ts';

type RecordOptions = RecordFlags & { file?: string };

export const record = verb<RecordOptions>({
  writes: true,
  options: [{ flags: '--file <文件>', text: '会议记录文件（YAML 或 JSON，可用中文键；- 为标准输入）' }, ...recordFlags],
  examples: [
    'jwh meeting record --file 代表会.yaml',
    'jwh meeting record --kind representatives --day 2026-09-18 --entitled 61 --present 31 --motion "停车位改造方案=21/6/4"',
    'jwh meeting record --called 2026-4 --present 31 --motion "停车位改造方案=21/6/4"',
    'jwh meeting record        （在终端上逐项提问）',
  ],
  async run(context, _args, options) {
    const draft = await draftFrom(context, options);
    refuseFuture(draft.day, context.today);
    refuseMotionTwice(draft);
    return context.write(async (writing) => {
      const { db } = writing;
      const held = await judgeDraft(db, draft);
      const called = await callOf(db, draft);
      if (called !== null) await refuseWhileLive(db, called.id, '不能另外记录');
      const earlier = await sameDay(db, draft.kind, draft.day);
      const id = await insertMeeting(writing, draft, held.call, held.judged, called?.id);
      const meeting = await readMeeting(db, id);
      const { number, day } = meeting;
      for (const said of draft.opinions ?? [])
        await raiseAt(writing, { id, number, day }, said, { otherwise: 'opinion' });
      for (const said of draft.matters ?? []) await raiseAt(writing, { id, number, day }, said, { otherwise: 'other' });
      const matters = await mattersOfMeeting(db, id);
      const notes = [
        ...held.notes,
        ...matterNotes(draft.kind),
        ...(await callNotes(db, draft, called)),
        ...(earlier === null ? [] : [`同一天已记录过${meeting.name}：${earlier}。若是重复，请告知主任。`]),
      ];
      const { record, ...answer } = answerFor(meeting, notes, raised(matters));
      return { ...answer, record: { ...record, matters } };
    });
  },
});

function raised(matters: readonly RaisedMatter[]): Block[] {
  return matters.length === 0 ? [] : [raisedTable('会上提出的事项', matters)];
}

async function draftFrom(context: Context, options: RecordOptions): Promise<Draft> {
  const { file, ...flags } = options;
  if (file !== undefined) {
    refuseBesideFile(flags);
    const { draftFromFile } = await import('./record_file.ts');
    return draftFromFile(file, context.world, (raw) => filledFromCall(context, raw));
  }
  const { agenda, ...known } = await flagsFromCall(context, flags);
  const fromCall = agenda === undefined ? {} : { agenda };
  if (known.kind !== undefined && known.day !== undefined && known.present !== undefined)
    return { ...draftFromFlags(known), ...fromCall };
  const { draftFromQuestions } = await import('./record_questions.ts');
  return { ...(await draftFromQuestions(context, known)), ...fromCall };
}
