import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { anchorWords, chainHead } from '../database/writing.ts';
import { readOffice } from '../office/store.ts';
import type { Block, Sheet, TableBlock } from '../sheet/sheet.ts';
import { recordOf } from './answer.ts';
import { kindWords } from './kind.ts';
import { paperOfLogged } from './logged_paper.ts';
import type { MeetingRecord } from './meeting.ts';
import { findMeeting, readAttendees, readMeeting } from './store.ts';
import { meetingFields, voteTable } from './story.ts';
import { verdictNotes, verdictTable } from './verdict_table.ts';

export const minutes = verb({
  arguments: [{ name: '<编号>', text: '会议编号，如 会〔2026〕3号、2026-3，或今年的 3' }],
  examples: ['jwh meeting minutes 2026-3 --pdf', 'jwh meeting minutes 2026-3 --pdf 会议记录.pdf'],
  async run(context, [word]) {
    const db = await context.read();
    const id = await findMeeting(db, word ?? '', yearOf(context.today));
    const logged = await paperOfLogged(db, id);
    if (logged !== null) return logged;
    const meeting = await readMeeting(db, id);
    const [office, attendees, head] = [await readOffice(db), await readAttendees(db, id), await chainHead(db)];
    const sheet = minutesSheet(office.name, meeting, attendees);
    const anchor = head === null ? {} : { anchor: anchorWords(head) };
    return {
      sheet: { ...sheet, ...anchor },
      record: { ...recordOf(meeting), attendees: attendees.map(attendeeData), anchor: head },
      verdicts: meeting.verdicts,
    };
  },
});

type Attendees = Awaited<ReturnType<typeof readAttendees>>;

/** The minutes as a paper to sign (S-XF-13; F: 会议记录). */
function minutesSheet(office: string, meeting: MeetingRecord, attendees: Attendees): Sheet {
  const notes = verdictNotes(meeting);
  const decided = meeting.motions.flatMap(({ resolution, title }) =>
    resolution === null ? [] : [`${resolution}　${title}`],
  );
  return {
    title: `${kindWords[meeting.kind].replace(/（.*）/, '')}会议记录`.replace('会议会议', '会议'),
    subtitle: `${office}　${meeting.number}`,
    reference: meeting.number,
    day: meeting.day,
    blocks: [
      meetingFields(meeting),
      ...roll(attendees),
      voteTable(meeting),
      { ...verdictTable(meeting), title: '判断与依据', ruled: true },
      ...(meeting.quorate !== false ? [] : [text(['到会人数没有达到法定人数，会议的表决无效，不产生决议。'])]),
      ...(notes.length === 0 ? [] : [text(notes, '说明')]),
      text(decided.length === 0 ? ['本次会议没有形成决议。'] : decided, '决议'),
      {
        kind: 'signatures',
        lines: [signature('主持人', meeting.chair), signature('记录人', meeting.recorder), { label: '与会代表' }],
      },
    ],
  };
}

function signature(role: string, name: string | null): { label: string } {
  return { label: name === null ? `${role}签名` : `${role}（${name}）签名` };
}

function text(lines: readonly string[], title?: string): Block {
  return title === undefined ? { kind: 'text', lines } : { kind: 'text', title, lines };
}

/** The frozen roll, a line a person. */
function roll(attendees: Attendees): TableBlock[] {
  if (attendees.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '名册',
      columns: [
        { key: 'no', label: '序号', type: 'count' },
        { key: 'name', label: '姓名', type: 'text', wide: true },
        { key: 'present', label: '到会', type: 'state', states: { true: { label: '到' }, false: { label: '缺' } } },
        { key: 'left', label: '中途离会', type: 'text' },
        { key: 'proxy', label: '委托', type: 'text' },
      ],
      rows: attendees.map(({ name, present, left_before, proxy }, at) => ({
        no: at + 1,
        name,
        present: present === 1,
        left: left_before === null ? '' : `议题 ${left_before} 前`,
        proxy: proxy ?? '',
      })),
    },
  ];
}

function attendeeData({ name, basis, present, left_before, proxy }: Attendees[number]): object {
  return { name, basis, present: present === 1, left_before, proxy };
}
