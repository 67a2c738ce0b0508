import type { Day } from '../calendar/day.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import type { Form } from '../rules/pack.ts';
import type { Choices } from '../rules/reading.ts';
import type { ElectionKind } from './election.ts';

type Rule<K extends InForce['key']> = InForce<K> | undefined;

/** The rules an election is judged by; undefined where neither the place nor the law has one. */
export interface ElectionRules {
  method: Rule<'election'>;
  lawMethod: Rule<'election'>;
  assembly: Rule<'election.assembly'>;
  voterList: Rule<'election.voter_list_days'>;
  objections: Rule<'election.objection_days'>;
  body: Rule<'election.body'>;
  bodyLeaves: Rule<'election.body_leaves'>;
  bodyChair: Rule<'election.body_chair'>;
  convener: Rule<'election.convener'>;
  more: Rule<'election.candidates'>;
  barred: Rule<'election.barred'>;
  proxy: Rule<'election.proxy'>;
  /** How many must take part: for an election by representatives the quorum of their meeting. */
  validity: Rule<'election.validity' | 'assembly.quorum'>;
  pass: Rule<'election.pass'>;
  size: Rule<'committee.size'>;
  max: Rule<'committee.max'>;
  perGroup: Rule<'reps.per_group'>;
  seal: Rule<'seal.handover_days'>;
  choices: Choices;
}

const none = {
  method: undefined,
  lawMethod: undefined,
  assembly: undefined,
  voterList: undefined,
  objections: undefined,
  body: undefined,
  bodyLeaves: undefined,
  bodyChair: undefined,
  convener: undefined,
  more: undefined,
  barred: undefined,
  proxy: undefined,
  validity: undefined,
  pass: undefined,
  size: undefined,
  max: undefined,
  perGroup: undefined,
  seal: undefined,
};

/**
 * The rules for an election of a kind and way on a day. What the documents say is of the committee's own election; of the
 * others the number of representatives for each group, and the quorum of the assembly that elects a body (长春 三(二)2).
 */
export function rulesFor(book: Rulebook, kind: ElectionKind, method: Form | null, day: Day): ElectionRules {
  const choices = book.choices(day);
  if (kind === 'representatives') return { ...none, choices, perGroup: book.find('reps.per_group', day) };
  if (kind === 'body' && method === 'representatives' && book.find('election.assembly', day) !== undefined) {
    return { ...none, choices, validity: book.find('assembly.quorum', day, 'representatives') };
  }
  if (kind !== 'committee') return { ...none, choices };
  const form = method ?? undefined;
  return {
    choices,
    method: book.find('election', day),
    lawMethod: book.law('election', day),
    assembly: book.find('election.assembly', day),
    voterList: book.find('election.voter_list_days', day),
    objections: book.find('election.objection_days', day),
    body: book.find('election.body', day),
    bodyLeaves: book.find('election.body_leaves', day),
    bodyChair: book.find('election.body_chair', day),
    convener: book.find('election.convener', day),
    more: book.find('election.candidates', day),
    barred: book.find('election.barred', day),
    proxy: book.find('election.proxy', day),
    validity:
      method === 'representatives'
        ? book.find('assembly.quorum', day, 'representatives')
        : book.find('election.validity', day, form),
    pass: book.find('election.pass', day, form),
    size: book.find('committee.size', day),
    max: book.find('committee.max', day),
    perGroup: undefined,
    seal: book.find('seal.handover_days', day),
  };
}
