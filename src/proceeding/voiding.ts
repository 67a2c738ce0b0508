import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { type Verb, verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readWords } from '../finance/input.ts';
import { type Story, storyAnswer } from './answer.ts';
import { type Assess, assessor } from './assessment.ts';
import { type Proceeding, type ProceedingKind, proceedingWords } from './proceeding.ts';
import { findProceeding, readProceeding, voidProceeding, voidStep } from './store.ts';

type StoryOf = (db: Database, proceeding: Proceeding<object>, today: string, assess: Assess) => Promise<Story>;

/** The verb `void` of a room of proceedings: takes the whole out, or one mistaken step; the number stays. */
export function voidVerb(kind: ProceedingKind, noun: string, story: StoryOf): Verb {
  const { name } = proceedingWords[kind];
  return verb<{ reason: string; step?: string }>({
    writes: true,
    arguments: [{ name: '<编号>', text: `${name}的编号，如 2026-1，或今年的 1` }],
    options: [
      { flags: '--reason <理由>', text: '为什么作废', required: true },
      { flags: '--step <序号>', text: '只作废记错的这一步（序号见 show）；不写：整件作废' },
    ],
    examples: [`jwh ${noun} void 2026-1 --step 2 --reason 日期抄错`, `jwh ${noun} void 2026-1 --reason 重复登记`],
    async run(context, [word], options) {
      const reason = readWords(options.reason, '理由');
      return context.write(async (writing) => {
        const found = await findProceeding<object>(writing.db, kind, word ?? '', yearOf(context.today));
        refuseVoided(found, noun);
        if (options.step === undefined) await voidProceeding(writing, found.id, reason);
        else await voidStep(writing, stepAt(found, wholeNumber(options.step, '--step '), noun), reason);
        const now = await readProceeding<object>(writing.db, found.id);
        return storyAnswer(await story(writing.db, now, context.today, await assessor(writing.db)));
      });
    },
  });
}

/** @throws Refusal kind `usage` for a proceeding that has been voided: nothing is added to it. */
export function refuseVoided({ number, voided }: Proceeding<object>, noun: string): void {
  if (voided === null) return;
  throw new Refusal('usage', 'voided_already', `${number}已作废（${voided}）。`, {
    hint: `查看：jwh ${noun} show ${number}`,
  });
}

/** A step that became a meeting is voided there: the meeting has a number of its own. */
function stepAt({ steps, number }: Proceeding<object>, no: number, noun: string): string {
  const step = steps[no - 1];
  if (step === undefined) {
    throw new Refusal('not_found', 'no_such_step', `${number}没有第${no}步。`, {
      hint: `查看：jwh ${noun} show ${number}`,
    });
  }
  return step.id;
}
