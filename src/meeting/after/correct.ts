import { Refusal } from '../../base/refusal.ts';
import { readWords } from '../../base/words.ts';
import { yearOf } from '../../calendar/day.ts';
import type { Context } from '../../command/context.ts';
import { verb } from '../../command/verb.ts';
import { carriedOut } from '../../resolution/of_meeting.ts';
import { answerFor } from '../answer.ts';
import { type Draft, readDraft, refuseMotionTwice } from '../count/draft.ts';
import { judgeDraft, refuseFuture } from '../count/judge_draft.ts';
import {
  flagsGiven,
  givenBy,
  motionsGiven,
  type RecordFlags,
  recordFlags,
  refuseBesideFile,
} from '../count/record_flags.ts';
import { readHead } from '../head.ts';
import { findMeeting, readMeeting } from '../store.ts';
import { draftOf, frozenRoll } from './as_draft.ts';
import { correctMeeting } from './correct_store.ts';
import { differenceWords } from './difference.ts';
import { restingNotes, restingOn } from './resting.ts';
import { refuseUncounted, refuseUnlessStanding } from './state.ts';
import { readSnapshot } from './version_store.ts';

type CorrectOptions = RecordFlags & { reason: string; file?: string; freshRoll?: boolean };

export const correct = verb<CorrectOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '会议编号，如 会〔2026〕3号、2026-3，或今年的 3' }],
  options: [
    { flags: '--reason <理由>', text: '为什么更正', required: true },
    { flags: '--file <文件>', text: '更正后的整份会议记录（写法同 meeting record）；不用文件，则只写要改的各项' },
    { flags: '--fresh-roll', text: '按现在档案里当日的名册重新点名（默认沿用当时定下的名册）' },
    ...recordFlags.filter(({ flags }) => !flags.startsWith('--called')),
  ],
  examples: [
    'jwh meeting correct 2026-3 --reason 漏计一票 --motion "停车位改造方案=22/5/4"',
    'jwh meeting correct 2026-3 --reason 签到表核对 --file 更正后.yaml',
  ],
  async run(context, [word], { reason: text, freshRoll = false, ...options }) {
    const reason = readWords(text, '理由');
    const file = await fromFile(context, options, freshRoll);
    return context.write(async (writing) => {
      const { db } = writing;
      const id = await findMeeting(db, word ?? '', yearOf(context.today));
      const head = await readHead(db, id);
      refuseUnlessStanding(head);
      refuseUncounted(head);
      const before = await readSnapshot(db, id);
      const draft = file ?? overlaid(draftOf(before, freshRoll || options.entitled !== undefined), options);
      refuseFuture(draft.day, context.today);
      if (file !== null || options.motion !== undefined) refuseMotionTwice(draft);
      const held = await judgeDraft(db, draft, freshRoll ? undefined : frozenRoll(before));
      const { differences, fallen } = await correctMeeting(writing, id, held, { day: context.today, reason });
      const meeting = await readMeeting(db, id);
      const notes = [
        ...held.notes,
        ...(draft.opinions === undefined && draft.matters === undefined
          ? []
          : [`文件里的意见和事项不随更正登记；漏记的：jwh meeting raise ${head.number} --title …`]),
        ...fallen.map(({ number, title }) => `${number}（${title}）不再成立，已撤销。`),
        ...carriedOut(fallen),
        ...(fallen.length === 0 ? [] : restingNotes(await restingOn(db, head))),
        ...(head.state === 'closed'
          ? [`已定稿的是第${before.meeting.version}版；第${meeting.version}版签名后另行定稿。`]
          : []),
      ];
      const lines = [`第${meeting.version}版（${reason}）`, ...differences.map(differenceWords)];
      const { record, ...answer } = answerFor(meeting, notes, [{ kind: 'text', title: '更正说明', lines }]);
      return { ...answer, record: { ...record, reason, differences, voided: fallen.map(({ number }) => number) } };
    });
  },
});

async function fromFile(
  context: Context,
  { file, ...flags }: RecordFlags & { file?: string },
  freshRoll: boolean,
): Promise<Draft | null> {
  if (file === undefined) {
    if (freshRoll || flagsGiven(flags).length > 0) return null;
    throw new Refusal('usage', 'nothing_given', '没有写要更正什么。', {
      hint: '写 --file 更正后的整份记录，或只写要改的各项，如 --motion "标题=赞成/反对/弃权"。',
    });
  }
  refuseBesideFile(flags);
  const { draftFromFile } = await import('../count/record_file.ts');
  return draftFromFile(file, context.world);
}

/** The old record with what the flags say in its place; a motion is meant by its title. */
function overlaid(old: Draft, flags: RecordFlags): Draft {
  const motions = [...old.motions];
  for (const given of motionsGiven(flags)) {
    const at = motions.findIndex(({ title }) => title === given.title);
    const before = motions[at];
    if (before === undefined) throw noSuchMotion(given.title ?? '', motions);
    motions[at] = { ...before, present: undefined, issued: undefined, returned: undefined, ...given };
  }
  const { present = old.present, ...given } = givenBy(flags);
  const came = Array.isArray(present) ? (present as string[]) : [];
  const absences = old.absences.filter(({ name }) => !came.includes(name));
  return readDraft(withoutNothing({ ...old, ...given, present, absences, motions: motions.map(withoutNothing) }));
}

function noSuchMotion(title: string, motions: Draft['motions']): Refusal {
  const known = motions.map((motion) => `“${motion.title}”`).join('、') || '没有议题';
  return new Refusal('usage', 'no_such_motion', `记录里没有“${title}”这个议题。`, {
    hint: `记录里有：${known}。漏记的议题、写错的标题，请用 --file 给出整份记录。`,
  });
}

function withoutNothing(from: object): object {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined));
}
