import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import type { Day } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import { openProceeding, readProceeding } from '../proceeding/store.ts';
import { readText } from '../resolution/paragraphs.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { Facts, ProposalKind } from './kind.ts';
import { judgeProposers, readProposers, refuseStrangers } from './proposers.ts';
import { proposalAnswer } from './sheet.ts';
import { wholeProposal } from './whole.ts';

/** A proposal as it comes in. */
export interface Entered {
  kind: ProposalKind;
  title: string;
  day: Day;
  by: readonly string[];
  to: string | null;
  text: string | null;
  happened: string | null;
  resolution?: string | null;
  meeting?: string | null;
  /** Judged before it is entered: the mandate. */
  judged?: readonly Judged[];
}

/** Enters a proposal with the people who bring it, judged against the roll of that day. @throws Refusal forbidden. */
export async function enterProposal(writing: Writing, entered: Entered, today: Day) {
  const { kind, day, happened } = entered;
  const book = await loadRulebook(writing.db);
  const proposers = await readProposers(writing.db, entered.by, day);
  const judged = judgeProposers(book, kind, day, proposers);
  refuseStrangers(judged, happened);
  const facts: Facts = {
    persons: proposers.persons,
    to: entered.to,
    text: entered.text,
    resolution: entered.resolution ?? null,
    meeting: entered.meeting ?? null,
    happened,
    verdicts: [...(judged === null ? [] : [judged]), ...(entered.judged ?? [])],
  };
  const title = readPublicWords(entered.title, '事由', 100);
  const id = await openProceeding(writing, kind, { title, day, facts });
  return proposalAnswer(await wholeProposal(writing.db, await readProceeding<Facts>(writing.db, id), today));
}

/** A text that may be left out; several paragraphs. */
export function textOrNull(text: string | undefined): string | null {
  return text === undefined ? null : readText(text, '正文', 3000);
}

/** Words that may be left out. */
export function wordsOrNull(text: string | undefined, what: string): string | null {
  return publicWordsOrNull(text, what);
}
