import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import type { Writing } from '../database/writing.ts';
import { whoEnters } from '../reception/receiver.ts';
import { patrolAnswer } from './answer.ts';
import { mirrorFinding } from './mirror.ts';
import type { Finding, Patrol } from './patrol.ts';
import { readPatrol, standingPatrol, updateFinding } from './store.ts';

/** How a finding of a patrol is named on the command line. */
export const findingArguments = [
  { name: '<编号>', text: '巡查编号，如 巡〔2026〕31号、2026-31，或今年的 31' },
  { name: '<第几个>', text: '第几个问题，如 1' },
];

/** Which finding, and the day something was done about it. */
interface Which {
  args: readonly (string | undefined)[];
  on: string | undefined;
}

/**
 * Something is done about a finding: `change` says what it is then, its matter is told, `then` does what follows. @throws Refusal not_found; usage for a voided patrol and
 * for a day before it.
 */
export function stepOn(
  context: Context,
  { args: [word, no], on }: Which,
  change: (finding: Finding, patrol: Patrol, day: Day) => Finding,
  said: readonly string[] = [],
  then?: (writing: Writing, matter: string | null, when: { day: Day; name: string | null }) => Promise<void>,
) {
  const day = pastDay(on, context.today);
  return context.write(async (writing) => {
    const patrol = await standingPatrol(writing.db, word ?? '', context.today);
    const finding = findingOf(patrol, no ?? '');
    if (day < patrol.day) {
      throw new Refusal('usage', 'bad_day', `${day}还没有${patrol.number}（${patrol.day}）。`, {
        hint: '请核对 --on 的日期。',
      });
    }
    const after = change(finding, patrol, day);
    await updateFinding(writing, after);
    const when = { day, name: await whoEnters(writing.db, context) };
    const matter = await mirrorFinding(writing, patrol, { before: finding, after }, when);
    await then?.(writing, matter, when);
    return patrolAnswer(writing.db, await readPatrol(writing.db, patrol.id), context.today, said);
  });
}

/** @throws Refusal not_found. */
export function findingOf(patrol: Patrol, word: string): Finding {
  const no = wholeNumber(word.trim(), '第几个问题');
  const found = patrol.findings.find((one) => one.no === no);
  if (found !== undefined) return found;
  throw new Refusal(
    'not_found',
    'no_such_finding',
    `${patrol.number}没有第${no}个问题（有${patrol.findings.length}个）。`,
    {
      hint: `看 jwh patrol show ${patrol.number}`,
    },
  );
}

/** @throws Refusal kind `usage` for what is solved already. */
export function refuseSolved({ no, solved_on }: Finding, { number }: Patrol, act: string): void {
  if (solved_on === null) return;
  throw new Refusal('usage', 'solved', `${number}的问题${no}已在${solved_on}解决，不再${act}。`, {
    hint: `看 jwh patrol show ${number}`,
  });
}
