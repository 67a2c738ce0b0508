import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { MeetingRecord } from '../meeting/meeting.ts';
import { findMeeting, readMeeting } from '../meeting/store.ts';
import { readOffice } from '../office/store.ts';
import { recordOf } from '../proceeding/answer.ts';
import { assessor } from '../proceeding/assessment.ts';
import { dueBlocks } from '../proceeding/due.ts';
import { paperOf, textField, whenWords } from '../proceeding/paper.ts';
import { findProceeding } from '../proceeding/store.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Hearing, HearingFacts } from './hearing.ts';
import { heldBefore } from './held.ts';
import { hearingOutcome, hearingVotes } from './kept_votes.ts';
import { afterHeld, publishedFirst } from './standing.ts';
import { numberArgument } from './step.ts';
import { hearingStory } from './story.ts';

export const result = verb<{ to?: string; pdf?: string | true }>({
  arguments: [numberArgument],
  options: [{ flags: '--to <部门>', text: '印成给这个部门的抄送函；不写：印成公示' }],
  examples: [
    'jwh hearing result 2026-1 --pdf 公示.pdf',
    'jwh hearing result 2026-1 --to 区绿化市容局 --pdf 抄送函.pdf',
  ],
  async run(context, [word], { to, pdf }) {
    const recipient = to === undefined ? null : readWords(to, '--to ', 60);
    const db = await context.read();
    const year = yearOf(context.today);
    const hearing = await findProceeding<HearingFacts>(db, 'hearing', word ?? '', year);
    const held = heldBefore(hearing, context.today);
    const meeting = await readMeeting(db, await findMeeting(db, held.meeting ?? '', year));
    const story = await hearingStory(hearing, context.today, await assessor(db));
    const sheet = resultSheet((await readOffice(db)).name, hearing, meeting, recipient);
    const code = recipient === null ? 'publish' : 'copy';
    const dues = story.dues.filter((due) => due.code === code);
    const stranger = recipient !== null && !hearing.facts.concerns.includes(recipient);
    const note = `注：${recipient}不在应抄送的部门之中（${hearing.facts.concerns.join('、') || '没有登记'}），请核对名称。`;
    const beside = stranger ? [{ kind: 'text' as const, tone: 'warn' as const, lines: [note] }] : [];
    const shown = pdf !== undefined ? sheet.blocks : [...sheet.blocks, ...dueBlocks(dues), ...beside];
    // A letter to a department is no paper for the public.
    return { sheet: { ...sheet, public: recipient === null, blocks: shown }, record: recordOf(story) };
  },
});

/** 听证结果公示, or the same as a letter to a department (F-48): counts only, no names of those who voted. */
function resultSheet(office: string, hearing: Hearing, meeting: MeetingRecord, recipient: string | null): Sheet {
  const { title } = hearing;
  const { content } = heldBefore(hearing, meeting.day);
  const day = whenWords(meeting.day, null);
  const opening =
    recipient === null
      ? [`居委会于${day}就“${title}”召开听证会，现将表决结果公示如下。`]
      : [`${recipient}：`, `居委会于${day}就“${title}”召开听证会，现将表决结果书面抄送如下。`];
  const on = recipient === null ? publishedFirst(hearing)?.day : copiedOn(hearing, recipient);
  return paperOf(hearing, office, recipient === null ? '听证会表决结果公示' : '听证会表决结果抄送函', [
    { kind: 'text', lines: opening },
    {
      kind: 'fields',
      fields: [
        ...textField('title', '听证事项', title),
        ...textField('department', '提出部门', hearing.facts.department),
        ...textField('day', '时间', day),
        ...textField('place', '地点', meeting.place),
        { key: 'entitled', label: '应到', type: 'count', value: meeting.roll.entitled },
        { key: 'present', label: '实到', type: 'count', value: meeting.roll.present },
      ],
    },
    hearingVotes(meeting, content),
    { kind: 'text', title: '结果', lines: hearingOutcome(meeting, content) },
    { kind: 'signatures', lines: [], seal: office, ...(on === undefined ? {} : { day: on }) },
  ]);
}

function copiedOn(hearing: Hearing, recipient: string): string | undefined {
  return afterHeld(hearing, 'copied').find(({ content }) => content.recipient === recipient)?.day;
}
