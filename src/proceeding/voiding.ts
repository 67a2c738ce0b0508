import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { type Verb, verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { idOfMeeting, resolutionsOfMeeting } from '../meeting/after/decided.ts';
import type { Block } from '../sheet/sheet.ts';
import { type Story, storyAnswer } from './answer.ts';
import { type Assess, assessor } from './assessment.ts';
import { type Proceeding, type ProceedingKind, proceedingWords, type Step, typedNumber } from './proceeding.ts';
import { refuseLeftHanging, type Steps } from './resting.ts';
import { findProceeding, readProceeding, voidProceeding, voidStep } from './store.ts';

type StoryOf = (proceeding: Proceeding<object>, today: string, assess: Assess) => Promise<Story>;
/** What a room does to a proceeding it has read before it tells of it. */
type Reckon = (db: Database, proceeding: Proceeding<object>, assess: Assess, today: Day) => Promise<Proceeding<object>>;

/** What a room does besides when something of it is voided. */
export interface More {
  /** Undoes in other records what goes with the steps; a line for each thing the clerk must know. */
  also?: (writing: Writing, steps: readonly Step[], reason: string) => Promise<string[]>;
  /** The room of a case, where its steps come one of another. */
  room?: Steps;
  /** The number meant by a word, where a case is also known by its name. */
  called?: (db: Database, word: string) => Promise<string>;
}

/** The verb `void` of a room of proceedings: takes the whole out, or one mistaken step; the number stays. */
export function voidVerb(
  kind: ProceedingKind,
  noun: string,
  story: StoryOf,
  reckon: Reckon = async (_db, one) => one,
  { also = async () => [], room, called = async (_db, said) => said }: More = {},
): Verb {
  const { name } = proceedingWords[kind];
  return verb<{ reason: string; step?: string }>({
    writes: true,
    arguments: [{ name: '<编号>', text: `${name}的编号，如 2026-1，或今年的 1` }],
    options: [
      { flags: '--reason <理由>', text: '为什么作废', required: true },
      { flags: '--step <序号>', text: '只作废记错的这一步（序号见 show，作废后不变）；不写：整件作废' },
    ],
    examples: [`jwh ${noun} void 2026-1 --step 2 --reason 日期抄错`, `jwh ${noun} void 2026-1 --reason 重复登记`],
    async run(context, [word], options) {
      const reason = readWords(options.reason, '理由');
      return context.write(async (writing) => {
        const assess = await assessor(writing.db);
        const number = await called(writing.db, word ?? '');
        const read = await findProceeding<object>(writing.db, kind, number, yearOf(context.today));
        const found = await reckon(writing.db, read, assess, context.today);
        refuseVoided(found, noun);
        const steps =
          options.step === undefined ? found.steps : [stepAt(found, wholeNumber(options.step, '--step '), noun)];
        if (options.step !== undefined && room !== undefined)
          for (const step of steps) refuseLeftHanging(room, found, step);
        if (options.step === undefined) await voidProceeding(writing, found.id, reason);
        else for (const { id } of steps) await voidStep(writing, id, reason);
        const more = await also(writing, steps, reason);
        const now = await reckon(writing.db, await readProceeding<object>(writing.db, found.id), assess, context.today);
        const answer = storyAnswer(await story(now, context.today, assess));
        const left: Block[] = await meetingsLeft(writing.db, steps);
        if (more.length > 0) left.push({ kind: 'text', tone: 'warn', lines: more });
        return { ...answer, sheet: { ...answer.sheet, blocks: [...answer.sheet.blocks, ...left] } };
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

/** @throws Refusal kind `not_found` for a step that is not there. */
function stepAt({ entered, number }: Proceeding<object>, no: number, noun: string): Step {
  const hint = `没有写入任何内容。查看：jwh ${noun} show ${typedNumber(number)}`;
  const step = entered.find((one) => one.no === no);
  if (step === undefined) throw new Refusal('not_found', 'no_such_step', `${number}没有第${no}步。`, { hint });
  if (step.fallen === null) return step;
  throw new Refusal('usage', 'voided_already', `${number}第${no}步已作废（${step.fallen}）。`, { hint });
}

/** A meeting has a number of its own and is corrected in its own room. */
async function meetingsLeft(db: Database, steps: readonly Step[]): Promise<Block[]> {
  const lines: string[] = [];
  for (const { meeting } of steps) {
    if (meeting === null) continue;
    const id = await idOfMeeting(db, meeting);
    const made = id === null ? [] : await resolutionsOfMeeting(db, id);
    const resolved = made.length === 0 ? '' : `，决议 ${made.join('、')} 仍有效`;
    const command = `jwh meeting void ${typedNumber(meeting)} --reason 理由`;
    lines.push(`会议记录 ${meeting} 仍在${resolved}。`, `也要作废的：${command}`);
  }
  return lines.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines }];
}
