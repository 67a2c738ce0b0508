import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { MeetingRecord } from '../meeting/meeting.ts';
import { findMeeting, readAttendees, readMeeting } from '../meeting/store.ts';
import { readOffice } from '../office/store.ts';
import { basisOf, recordOf } from '../proceeding/answer.ts';
import { assessor } from '../proceeding/assessment.ts';
import { paperOf, part, textField, whenWords } from '../proceeding/paper.ts';
import { findProceeding } from '../proceeding/store.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { judgedTable } from '../verdict/table.ts';
import { groupOf } from './group.ts';
import { type BlockName, blocks, type Hearing, type HearingFacts, lastStep } from './hearing.ts';
import { heldBefore } from './held.ts';
import { hearingOutcome, hearingVotes } from './kept_votes.ts';
import { numberArgument } from './step.ts';
import { hearingStory } from './story.ts';

export const minutes = verb({
  arguments: [numberArgument],
  examples: ['jwh hearing minutes 2026-1 --pdf', 'jwh hearing minutes 2026-1 --pdf 听证记录.pdf'],
  async run(context, [word]) {
    const db = await context.read();
    const year = yearOf(context.today);
    const hearing = await findProceeding<HearingFacts>(db, 'hearing', word ?? '', year);
    const held = heldBefore(hearing, context.today);
    const meetingId = await findMeeting(db, held.meeting ?? '', year);
    const meeting = await readMeeting(db, meetingId);
    const present = (await readAttendees(db, meetingId)).filter((one) => one.present === 1).map(({ name }) => name);
    const story = await hearingStory(hearing, context.today, await assessor(db));
    return {
      sheet: minutesSheet((await readOffice(db)).name, hearing, meeting, present),
      record: recordOf(story),
      verdicts: held.verdicts,
      basis: basisOf(held.verdicts),
    };
  },
});

/** 听证会记录 with its resolution (F-48): the four blocks, the votes, what was judged, ready to sign. */
function minutesSheet(office: string, hearing: Hearing, meeting: MeetingRecord, present: readonly string[]): Sheet {
  const held = heldBefore(hearing, meeting.day);
  const fixed = lastStep(hearing, 'fixed')?.content;
  const group = fixed === undefined ? [] : groupOf(fixed);
  const absent = present.length === 0 ? [] : group.filter((name) => !present.includes(name));
  const time = fixed !== undefined && fixed.planned === meeting.day ? fixed.time : null;
  const survey = lastStep(hearing, 'surveyed');
  const counted = held.verdicts.filter(({ subject }) => /^(roll|quorum|motion)/.test(subject));
  return paperOf(hearing, office, '听证会记录', [
    {
      kind: 'fields',
      fields: [
        ...textField('title', '听证事项', hearing.title),
        ...textField('meeting', '会议编号', meeting.number),
        ...textField('day', '时间', whenWords(meeting.day, time)),
        ...textField('place', '地点', meeting.place),
        ...textField('chair', '主持', meeting.chair),
        ...textField('recorder', '记录', meeting.recorder),
        ...textField('group', '听证小组', group.join('、')),
        ...textField('invited', '列席', fixed?.invited.join('、')),
        { key: 'entitled', label: '应到', type: 'count', value: meeting.roll.entitled },
        { key: 'present', label: '实到', type: 'count', value: meeting.roll.present },
        ...textField('absent', '缺席', absent.join('、')),
      ],
    },
    ...(survey === undefined ? [] : [part(`会前调查（${survey.day}）`, survey.content.report)]),
    ...(Object.keys(blocks) as BlockName[]).map((name, at) =>
      part(`${'一二三四'[at]}、${blocks[name]}`, held.content.blocks[name]),
    ),
    { ...hearingVotes(meeting, held.content), title: '五、表决' },
    { kind: 'text', title: '听证决议', lines: hearingOutcome(meeting, held.content) },
    ...(counted.length === 0 ? [] : [{ ...judgedTable(counted, '判断与依据'), ruled: true }]),
    {
      kind: 'signatures',
      lines: [
        { label: meeting.chair === null ? '主持人' : `主持 ${meeting.chair}` },
        { label: meeting.recorder === null ? '记录人' : `记录 ${meeting.recorder}` },
        ...(present.length === 0 ? [{ label: '小组成员' }] : present.map((label) => ({ label }))),
      ],
    },
  ]);
}
