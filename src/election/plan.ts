import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { answerFor } from './answer.ts';
import { type Draft, readDraft } from './draft.ts';
import type { ElectionRecord } from './election.ts';
import { stateWords } from './election.ts';
import { prepare, refuseAgainItself } from './enter.ts';
import { type ElectionFlags, planFlags, rawFromFlags } from './flags.ts';
import { findElection, insertElection, putElection, readElection } from './store.ts';

export const plan = verb<ElectionFlags>({
  writes: true,
  arguments: [{ name: '[编号]', text: '已在筹备的选举，补充或更改；不写：新筹备一次' }],
  options: planFlags,
  examples: [
    'jwh election plan --day 2026-12-20 --method adults --seats 5 --voters 5203',
    'jwh election plan 1 --list-day 2026-11-29 --body 赵刚 --body 李敏=配偶:王建国 --candidate 王建国',
  ],
  async run(context, [word], flags) {
    const written = readDraft(rawFromFlags(flags), 'plan');
    return context.write(async (writing) => {
      const { db } = writing;
      const known = word === undefined ? null : await findElection(db, word, yearOf(context.today));
      const draft = known === null ? written : { ...plannedDraft(known), ...written };
      if (draft.day !== undefined && draft.day < context.today) throw held(draft.day, context.today);
      refuseAgainItself(draft, known, context.today);
      const { row, judged, notes } = await prepare(db, draft, context.today, true);
      let id = known?.id;
      if (id === undefined) id = await insertElection(writing, row);
      else await putElection(writing, id, row);
      return answerFor(await readElection(db, id), { clocks: judged.clocks, notes: [...notes, ...judged.notes] });
    });
  },
});

/** What was written of an election that is still planned. @throws Refusal kind `usage` when it is not. */
export function plannedDraft({ number, kind, method, day, meeting, state, facts }: ElectionRecord): Draft {
  if (state !== 'planned' || kind === 'recall' || kind === 'supervision') {
    const why = state === 'voided' ? stateWords.voided : '已经登记结果';
    throw new Refusal('usage', 'not_planned', `${number}${why}，不能再改。`, {
      hint: `查看：jwh election show ${number}；登记有误的：jwh election void ${number} --reason 理由`,
    });
  }
  const { outcome: _, short: __, recall: ___, motion: ____, appointed_from: _____, ...written } = facts;
  return { kind, day, ...(method === null ? {} : { method }), ...(meeting === null ? {} : { meeting }), ...written };
}

function held(day: string, today: string): Refusal {
  return new Refusal('usage', 'past_day', `选举日 ${day} 已经过了（今天是 ${today}）。`, {
    hint: '已经举行的选举：jwh election record',
  });
}
