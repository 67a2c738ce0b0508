import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { idOfMeeting, resolutionsOfMeeting } from '../meeting/after/decided.ts';
import { fallenMeeting } from '../meeting/after/standing_meeting.ts';
import { findResolution } from '../resolution/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Judged } from '../verdict/verdict.ts';
import { judgeProposal, stateOf } from './judgement.ts';
import { kindWords, type Proposal, type ProposalKind, type ProposalState } from './kind.ts';
import { judgeMandate } from './mandate_rule.ts';

/** A proposal, how it stands, and what was judged of it. */
export interface Whole {
  proposal: Proposal;
  state: ProposalState;
  judged: Judged[];
  /** What could not be judged, and what a mandate rested on that was taken back since. */
  notes: string[];
}

/** Proposals as they stand on a day. */
export async function wholeProposals(db: Database, proposals: readonly Proposal[], today: Day): Promise<Whole[]> {
  const book = await loadRulebook(db);
  const all: Whole[] = [];
  for (const entered of proposals) {
    const { proposal, fallen } = await mandatedToday(db, book, entered, today);
    const judged = judgeProposal(book, proposal, today);
    const notes = [...fallen, ...unrolledNote(book, proposal)];
    all.push({ proposal, state: stateOf(proposal, judged), judged, notes });
  }
  return all;
}

/** A mandate judged by what gave it as that stands today: the meeting may be voided, the resolution taken back since. */
async function mandatedToday(
  db: Database,
  book: Rulebook,
  proposal: Proposal,
  today: Day,
): Promise<{ proposal: Proposal; fallen: string[] }> {
  const { resolution, meeting, verdicts } = proposal.facts;
  if (proposal.kind !== 'mandate' || meeting === null) return { proposal, fallen: [] };
  const meetingId = await idOfMeeting(db, meeting);
  const gone = await fallenMeeting(db, meetingId);
  const made = meetingId === null || gone !== null ? [] : await resolutionsOfMeeting(db, meetingId);
  const decided = resolution === null ? made : made.filter((number) => number === resolution);
  const judged = judgeMandate(book, { resolution, meeting, day: proposal.day, decided }, proposal.day);
  const others = verdicts.filter(({ subject }) => subject !== 'mandate');
  const facts = { ...proposal.facts, verdicts: judged === null ? verdicts : [...others, judged] };
  const revoked = gone === null && resolution !== null ? await revokedWords(db, resolution, today) : [];
  return { proposal: { ...proposal, facts }, fallen: gone === null ? revoked : [gone] };
}

async function revokedWords(db: Database, number: string, today: Day): Promise<string[]> {
  const { voided } = await findResolution(db, number, today);
  return voided === null ? [] : [`授权的${number}已撤销（${voided}）。`];
}

/** The right is the representatives'; who brought it could not be looked up where no roll was on file for the day. */
function unrolledNote(book: Rulebook, { kind, day, facts }: Proposal): string[] {
  const judged = facts.verdicts.some(({ subject }) => subject === 'proposers');
  const words = kindWords[kind as ProposalKind];
  const rule = book.find(words.rule, day);
  if (judged || rule === undefined) return [];
  return [`${day}没有代表名册，${words.persons}是不是代表未能核对（${rule.citeWords}）。`];
}

export async function wholeProposal(db: Database, proposal: Proposal, today: Day): Promise<Whole> {
  const [whole] = await wholeProposals(db, [proposal], today);
  return whole as Whole;
}
