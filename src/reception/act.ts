import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { pastDay } from '../command/past_day.ts';
import type { Answer, OptionSpec } from '../command/verb.ts';
import { judgedHandlerOf } from '../complaint/guard.ts';
import type { Writing } from '../database/writing.ts';
import { type Matter, readMatter } from '../matter/store.ts';
import { oneOfStaff, whoEnters } from './receiver.ts';
import type { Reception } from './reception.ts';
import { receptionAnswer } from './sheet.ts';
import type { NewStep, StepContent, StepKind } from './step.ts';
import { contactMissing, stepWords } from './step.ts';
import { addReceptionSteps, findReception, type ReceptionPatch, readReception, updateReception } from './store.ts';

export const numberArgument = { name: '<编号>', text: '接待编号，如 接〔2026〕31号、2026-31，或今年的 31' };

/** What every step of a reception takes. */
export const stepOptions: readonly OptionSpec[] = [
  { flags: '--on <日期>', text: '哪一天（默认：今天）' },
  { flags: '--by <姓名>', text: '哪位工作人员办的（默认：经办人）' },
];

export interface ActOptions {
  on?: string;
  by?: string;
}

/** What a step comes to once the reception is known. */
export interface Act<K extends StepKind> {
  content: StepContent[K];
  patch?: ReceptionPatch;
}

/** What a step works with. `matter` is the reception's matter while it is under way; null else. */
export interface Acting {
  reception: Reception;
  matter: Matter | null;
  day: Day;
  /** Who does it: as named, else whoever enters it, else who answers for the reception. */
  name: string;
  writing: Writing;
}

/**
 * Does one step of a reception: finds it, holds the day against what is on record, writes the step and answers with the
 * whole story. @throws Refusal kind `not_found`, or `usage` where it is void or the day does not fit.
 */
export async function act<K extends StepKind>(
  context: Context,
  word: string | undefined,
  step: K,
  options: ActOptions,
  make: (acting: Acting) => Promise<Act<K>> | Act<K>,
): Promise<Answer> {
  const day = pastDay(options.on, context.today);
  return context.write(async (writing) => {
    const reception = await findReception(writing.db, word ?? '', context.today);
    refuseVoided(reception, stepWords[step]);
    const last = reception.steps.at(-1)?.day ?? reception.day;
    if (day < last) throw tooEarly(reception, last, day);
    const by = options.by === undefined ? null : await oneOfStaff(writing.db, options.by, day);
    const name = by?.name ?? (await whoEnters(writing.db, context)) ?? reception.responsible;
    const matter = await underWay(writing, reception);
    // Giving it to somebody else is what is asked of the one complained of.
    if (matter !== null && step !== 'hand') {
      await judgedHandlerOf(writing.db, matter, { id: by?.id ?? null, name }, day, undefined);
    }
    const { content, patch } = await make({ reception, matter, day, name, writing });
    const added = { step, day, name, content } as NewStep;
    await addReceptionSteps(writing, reception.id, reception.steps.length, [added]);
    if (patch !== undefined) await updateReception(writing, reception.id, patch);
    return receptionAnswer(context, writing.db, await readReception(writing.db, reception.id));
  });
}

/** @throws Refusal kind `usage` for a reception that was voided. */
export function refuseVoided({ number, voided }: Reception, what: string): void {
  if (voided === null) return;
  throw new Refusal('usage', 'voided', `${number}已作废（${voided}），不能再${what}。`);
}

/** Where one disposition stands already there is no other. @throws Refusal kind `usage`. */
export function refuseSecond({ number, disposition, steps }: Reception, label: string | null): void {
  if (disposition === null) return;
  const bare = contactMissing({ disposition, steps });
  throw new Refusal('usage', 'two_dispositions', `${number}已有处理方式（${label}），只能有一种。`, {
    hint:
      bare === null
        ? `后来有了结果，记答复：jwh reception answer ${number} --text 答复 --basis 依据；记错了就作废重记。`
        : `补上联系方式：jwh reception refer ${number} ${bare.department} --contact 地点、电话、联系人`,
  });
}

async function underWay(writing: Writing, { matter_id }: Reception): Promise<Matter | null> {
  if (matter_id === null) return null;
  const matter = await readMatter(writing.db, matter_id);
  return ['open', 'referred', 'resolved'].includes(matter.state) ? matter : null;
}

function tooEarly({ number }: Reception, last: Day, day: Day): Refusal {
  return new Refusal('usage', 'bad_day', `${number}在 ${last} 已有记录，${day} 早于它。`, {
    hint: '请核对 --on 的日期。',
  });
}
