import { daysBetween } from '../calendar/arithmetic.ts';
import { type Clock, clockAfter } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { satisfies } from '../rules/test.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { kindWords, type Proposal, type ProposalKind, type ProposalState } from './kind.ts';

/** The day it was replied to or reported on; null while it waits. */
export function repliedOn({ steps }: Pick<Proposal, 'steps'>): Day | null {
  return steps.at(0)?.day ?? null;
}

/** What the rules say of a proposal as it stands today: that it was replied to, and that it waits too long. Pure. */
export function judgeProposal(book: Rulebook, proposal: Proposal, today: Day): Judged[] {
  if (proposal.voided !== null) return proposal.facts.verdicts;
  const judged = [judgeReply(book, proposal), judgeAgeing(book, proposal, today)];
  return [...proposal.facts.verdicts, ...judged.filter((one) => one !== null)];
}

/** A motion is handled and fed back (R-ZZ-9), a question explained or answered (R-ZZ-7); no text gives a limit. */
function judgeReply(book: Rulebook, proposal: Proposal): Judged | null {
  const kind = proposal.kind as ProposalKind;
  if (kind === 'mandate') return null;
  const rule = book.find(kindWords[kind].rule, proposal.day);
  if (rule === undefined) return null;
  const day = repliedOn(proposal);
  const given = day === null ? [] : rule.value.fields.map(({ code }) => code);
  return judgeBy(
    rule,
    { subject: 'reply', label: kindWords[kind].replied, severity: 'warning' },
    book.choices(proposal.day),
    () => ({
      holds: satisfies('required', rule.value, { given }),
      arithmetic: day === null ? '还没有答复（原文没有写期限）' : `${day}已答复`,
    }),
    [],
  );
}

/**
 * A proposal that waits longer than the office itself calls promptly (D-65a): a reminder, marked as the office's choice,
 * and nothing at all while it is in time or under D-65b. Plain calendar days: a reminder has no legal end to move.
 */
function judgeAgeing(book: Rulebook, proposal: Proposal, today: Day): Judged | null {
  const rule = book.find('promptly', proposal.day);
  const choices = book.choices(proposal.day);
  if (rule?.value.max === undefined || proposal.kind === 'mandate' || chosen('D-65', choices) === 'b') return null;
  const clock = clockAfter(proposal.day, rule.value.max, '收到', null);
  const day = repliedOn(proposal);
  if ((day ?? today) <= clock.last) return null;
  const judged = judgeBy(
    rule,
    {
      subject: 'ageing',
      label: '办公室提醒',
      severity: 'warning',
      notes: [officeChoice(rule.value.max)],
    },
    choices,
    () => ({ holds: false, arithmetic: waited(clock, day, today) }),
    [],
  );
  return { ...judged, readings: ['D-65a'], cite: { ...judged.cite, status: 'office' } };
}

function waited({ from, words }: Clock, replied: Day | null, today: Day): string {
  if (replied !== null) return `${words}；${replied}才答复，隔了${daysBetween(from, replied)}天`;
  return `${words}；到${today}已${daysBetween(from, today)}天，没有答复`;
}

function officeChoice(days: number): string {
  return `原文没有写答复的期限；${days}天是本办公室自定的提醒（D-65a），改动：jwh rules set promptly`;
}

/** How a proposal stands, given what was judged of it. */
export function stateOf(proposal: Proposal, judged: readonly Judged[]): ProposalState {
  if (proposal.voided !== null) return 'voided';
  const replied = repliedOn(proposal) !== null;
  if (proposal.kind === 'mandate') return replied ? 'reported' : 'investigating';
  if (replied) return 'answered';
  return judged.some(({ subject }) => subject === 'ageing') ? 'ageing' : 'open';
}
