import { readCalendar } from '../attendance/calendar_store.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { answerFor } from './answer.ts';
import { clocksOf } from './days.ts';
import type { ElectionRecord, NamedClock } from './election.ts';
import { rulesFor } from './rules.ts';
import { findElection } from './store.ts';

export const show = verb({
  reveals: true,
  arguments: [{ name: '<编号>', text: '选举编号，如 选〔2026〕1号、2026-1，或今年的 1' }],
  examples: ['jwh election show 1', 'jwh election show 选〔2026〕1号 --json'],
  async run(context, [word]) {
    const db = await context.read();
    const election = await findElection(db, word ?? '', yearOf(context.today));
    return answerFor(election, { clocks: await clocksNow(db, election) });
  },
});

/** The periods of an election on file, by the rules of its day. */
async function clocksNow(db: Database, election: ElectionRecord): Promise<NamedClock[]> {
  const { kind, method, day, state, facts } = election;
  if (kind !== 'committee' || state === 'voided') return [];
  const rules = rulesFor(await loadRulebook(db), kind, method, day);
  const years = [yearOf(facts.voter_list_day ?? day), yearOf(day), yearOf(day) + 1];
  const known = { day, planned: state === 'planned', draft: facts };
  return clocksOf(known, rules, await readCalendar(db, [...new Set(years)]));
}
