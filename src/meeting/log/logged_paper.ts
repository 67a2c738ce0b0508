import type { Answer } from '../../command/verb.ts';
import type { Database } from '../../database/open.ts';
import { anchorWords, chainHead } from '../../database/writing.ts';
import { readOffice } from '../../office/store.ts';
import type { Block, Sheet } from '../../sheet/sheet.ts';
import { judgedTable, notesOf } from '../../verdict/table.ts';
import { localNameOf } from '../kinds/name_on_file.ts';
import { type LoggedMeeting, readLogged } from './logged.ts';
import { contentBlocks, loggedAnswer, loggedFields, loggedRecord } from './logged_story.ts';

/** What `meeting show` says of a logged meeting, what came before it and of it told below. */
export async function showLogged(db: Database, meeting: LoggedMeeting, more: readonly Block[]): Promise<Answer> {
  return loggedAnswer(meeting, await nameOf(db, meeting), [], more);
}

/** The record of a regular meeting as a paper to sign (F-12); null where it was counted or only called. */
export async function paperOfLogged(db: Database, id: string): Promise<Answer | null> {
  const meeting = await readLogged(db, id);
  if (meeting === null) return null;
  const name = await nameOf(db, meeting);
  const [office, head] = [await readOffice(db), await chainHead(db)];
  const anchor = head === null ? {} : { anchor: anchorWords(head) };
  return {
    sheet: { ...paper(office.name, meeting, name), ...anchor },
    record: { ...loggedRecord(meeting, name), anchor: head },
    verdicts: meeting.verdicts,
  };
}

function nameOf(db: Database, { head }: LoggedMeeting): Promise<string> {
  return localNameOf(db, head.kind, head.day);
}

function paper(office: string, meeting: LoggedMeeting, name: string): Sheet {
  const { head, log } = meeting;
  const chairs = log.chairs.length === 0 ? [null] : log.chairs;
  return {
    title: `${name.replace(/（.*）/, '')}记录`,
    subtitle: `${office}　${head.number}`,
    reference: head.number,
    day: head.day,
    blocks: [
      loggedFields(meeting, name),
      ...contentBlocks(meeting),
      ...findings(meeting),
      {
        kind: 'signatures',
        lines: [...chairs.map((chair) => signature('主持人', chair)), signature('记录人', head.recorder)],
      },
    ],
  };
}

function findings(meeting: LoggedMeeting): Block[] {
  const notes = meeting.verdicts.flatMap(notesOf);
  return [
    ...(meeting.verdicts.length === 0 ? [] : [{ ...judgedTable(meeting.verdicts, '核对与依据'), ruled: true }]),
    ...(notes.length === 0 ? [] : [{ kind: 'text' as const, title: '说明', lines: notes }]),
  ];
}

function signature(role: string, name: string | null): { label: string } {
  return { label: name === null ? `${role}签名` : `${role}（${name}）签名` };
}
