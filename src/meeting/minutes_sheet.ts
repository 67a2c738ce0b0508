import type { Block, Sheet } from '../sheet/sheet.ts';
import type { Correction, Snapshot } from './after/version_store.ts';
import { correctionBlocks, oldVersionBlocks } from './after/version_words.ts';
import { countNotes } from './count/count_notes.ts';
import type { Body } from './kinds/kind.ts';
import type { MeetingRecord } from './meeting.ts';
import { linesOf } from './minutes_text.ts';
import { absenceLines, rollTable } from './roll_table.ts';
import { meetingFields, voteTable } from './story.ts';
import { verdictNotes, verdictTable } from './verdict_table.ts';

/** The minutes as a paper to sign (S-XF-13; F-04 会议记录). @param told what its call and its notices leave open. */
export function minutesSheet(
  office: string,
  shown: Snapshot,
  corrections: readonly Correction[],
  told: readonly string[] = [],
): Sheet {
  const { meeting } = shown;
  const notes = [...verdictNotes(meeting), ...countNotes(meeting), ...told];
  return {
    title: `${meeting.name.replace(/（.*）/, '')}会议记录`.replace('会议会议', '会议'),
    subtitle: `${office}　${meeting.number}${meeting.version === 1 ? '' : `　第${meeting.version}版`}`,
    reference: meeting.number,
    day: meeting.day,
    blocks: [
      ...standing(meeting),
      ...oldVersionBlocks(meeting.version, corrections),
      meetingFields(meeting),
      ...linesOf('缺席', absenceLines(shown)),
      ...rollTable(shown),
      ...linesOf('讨论情况', meeting.text.discussion),
      voteTable(meeting),
      { ...verdictTable(meeting), title: '判断与依据', ruled: true },
      ...(meeting.quorate !== false ? [] : [text(['到会人数没有达到法定人数，会议的表决无效，不产生决议。'])]),
      ...linesOf('说明', notes),
      text(decided(meeting), '决议'),
      text(meeting.text.objections.length === 0 ? ['没有记载异议。'] : meeting.text.objections, '异议'),
      ...correctionBlocks(corrections, meeting.version),
      { kind: 'signatures', lines: signatures(meeting) },
    ],
  };
}

/** A paper that does not count says so at its head. */
function standing({ state, stateDay, stateReason }: MeetingRecord): Block[] {
  if (state !== 'voided') return [];
  return [{ kind: 'text', tone: 'bad', lines: [`本次会议已于${stateDay}作废：${stateReason}。决议不成立。`] }];
}

function decided({ motions, state }: MeetingRecord): string[] {
  const lines = motions.flatMap(({ resolution, title }) => (resolution === null ? [] : [`${resolution}　${title}`]));
  if (lines.length === 0) return ['本次会议没有形成决议。'];
  return state === 'voided' ? lines.map((line) => `${line}（已撤销）`) : lines;
}

const attended: Record<Body, string> = {
  adults: '与会居民',
  households: '与会户代表',
  representatives: '与会代表',
  committee: '与会成员',
  hearing_group: '与会成员',
  supervision_group: '与会成员',
};

/** Chair and recorder; those who watched and counted where votes were secret; those who were there. */
function signatures({
  form,
  chair,
  recorder,
  text: { scrutineers, tellers },
  motions,
}: MeetingRecord): { label: string }[] {
  const secret = motions.some(({ ballot }) => ballot === 'secret');
  return [
    signature('主持人', chair),
    signature('记录人', recorder),
    ...signers('监票人', scrutineers, secret),
    ...signers('计票人', tellers, secret),
    { label: attended[form] },
  ];
}

function signers(role: string, names: readonly string[], asked: boolean): { label: string }[] {
  if (names.length > 0) return names.map((name) => signature(role, name));
  return asked ? [signature(role, null)] : [];
}

function signature(role: string, name: string | null): { label: string } {
  return { label: name === null ? `${role}签名` : `${role}（${name}）签名` };
}

function text(lines: readonly string[], title?: string): Block {
  return title === undefined ? { kind: 'text', lines } : { kind: 'text', title, lines };
}
