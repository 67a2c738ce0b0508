import type { Citation } from '../base/refusal.ts';
import type { Answer } from '../command/verb.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { countNotes } from './count/count_notes.ts';
import type { MeetingRecord, Verdict } from './meeting.ts';
import { validBallots } from './story.ts';
import { verdictNotes, verdictTable } from './verdict_table.ts';

/** A recorded meeting as its verb's answer: what came of it, with arithmetic and article. */
export function answerFor(meeting: MeetingRecord, notes: readonly string[] = [], more: Sheet['blocks'] = []): Answer {
  return {
    sheet: summary(meeting, notes, more),
    record: recordOf(meeting),
    verdicts: meeting.verdicts,
    basis: basisOf(meeting.verdicts),
  };
}

/** A meeting as `show` tells it: the verdicts, then everything else; what became of its resolutions stands there. */
export function storyFor(meeting: MeetingRecord, story: Sheet['blocks']): Answer & { record: object } {
  const { verdicts } = meeting;
  return { sheet: summary(meeting, [], story, false), record: recordOf(meeting), verdicts, basis: basisOf(verdicts) };
}

function summary(meeting: MeetingRecord, notes: readonly string[], more: Sheet['blocks'], registered = true): Sheet {
  const { number, name, day, roll } = meeting;
  const proxies = roll.proxies > 0 ? `　委托 ${roll.proxies}（另列）` : '';
  const said = [
    ...(meeting.quorate !== false ? [] : ['到会人数没有达到法定人数，会议的表决无效，不产生决议。']),
    ...verdictNotes(meeting),
    ...countNotes(meeting),
    ...notes,
  ];
  return {
    title: `会议 ${number}　${name}　${day}　应到 ${roll.entitled}　实到 ${roll.present}${proxies}`,
    day,
    blocks: [
      verdictTable(meeting),
      ...(said.length === 0 ? [] : [{ kind: 'text' as const, lines: said.map((line) => `注：${line}`) }]),
      ...(registered ? resolutions(meeting) : []),
      ...more,
    ],
  };
}

function resolutions({ motions }: MeetingRecord): Sheet['blocks'] {
  const lines = motions.flatMap(({ resolution, title }) =>
    resolution === null ? [] : [`决议 ${resolution} 已登记：${title}`],
  );
  return lines.length === 0 ? [] : [{ kind: 'text', lines }];
}

/** The meeting for scripts; the keys are the contract of `meeting record --json`. */
export function recordOf(meeting: MeetingRecord): object {
  const { number, kind, form, day, time, place, chair, recorder, agenda, roll, quorate, motions, text } = meeting;
  return {
    number,
    kind,
    form,
    day,
    time,
    place,
    chair,
    recorder,
    agenda,
    entitled: roll.entitled,
    present: roll.present,
    proxies: roll.proxies,
    vacancies: roll.vacancies,
    quorate,
    proxy_list: meeting.proxyList,
    moves: meeting.moves,
    ...text,
    major: meeting.major,
    state: meeting.state,
    version: meeting.version,
    motions: motions.map(motionData),
  };
}

function motionData(motion: MeetingRecord['motions'][number]): object {
  const { no, title, ballot, issued, returned, against, abstain, invalid, present, outcome, resolution } = motion;
  const votes = { for: motion.for, against, abstain, invalid };
  return { no, title, ballot, issued, returned, valid: validBallots(motion), ...votes, present, outcome, resolution };
}

function basisOf(verdicts: readonly Verdict[]): Citation[] {
  const seen = new Map(verdicts.map(({ cite }) => [`${cite.place} ${cite.document} ${cite.article}`, cite]));
  return [...seen.values()];
}
