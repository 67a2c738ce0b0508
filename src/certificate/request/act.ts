import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Context } from '../../command/context.ts';
import { pastDay } from '../../command/past_day.ts';
import type { Answer } from '../../command/verb.ts';
import type { Writing } from '../../database/writing.ts';
import { readName } from '../../person/details.ts';
import { onePerson } from '../../person/match.ts';
import { staffNamed } from '../../staff/in_post.ts';
import { staffCalled } from '../../staff/store.ts';
import { type RequestState, requestStates } from '../certificate.ts';
import type { Request } from './request.ts';
import { requestAnswer } from './sheet.ts';
import { type StepKind, stepWords } from './step.ts';
import { addStep, findRequest, type NewStep, type RequestPatch, readRequest } from './store.ts';

export const requestArgument = { name: '<编号>', text: '申请的编号，如 申〔2026〕3号、2026-3，或今年的 3' };
export const onOption = { flags: '--on <日期>', text: '哪一天（默认：今天）' };

interface At {
  writing: Writing;
  request: Request;
  day: Day;
}

/** What a step comes to once the request is known. */
type Act<K extends StepKind> = Omit<NewStep<K>, 'step' | 'day'> & { patch?: RequestPatch };

/**
 * Does one step of a request: finds it, holds the step against its state and days, writes it and answers with the story.
 * @param from the states in which the step can be done.
 * @throws Refusal kind `not_found`, or `usage` where the state or the day does not fit.
 */
export async function act<K extends StepKind>(
  context: Context,
  {
    word,
    step,
    on,
    from,
  }: { word: string | undefined; step: K; on: string | undefined; from: readonly RequestState[] },
  make: (at: At) => Promise<Act<K>> | Act<K>,
): Promise<Answer> {
  const day = pastDay(on, context.today);
  const show = await context.shown();
  return context.write(async (writing) => {
    const request = await findRequest(writing.db, word ?? '', context.today);
    refuseState(request, step, from);
    refuseDay(request, day);
    const { patch = {}, ...made } = await make({ writing, request, day });
    await addStep(writing, request, { step, day, ...made }, dated(request, patch, day));
    return requestAnswer(writing.db, await readRequest(writing.db, request.id), context.today, show);
  });
}

/** A new state counts from the day of the step. */
function dated({ state }: Request, patch: RequestPatch, day: Day): RequestPatch {
  return patch.state === undefined || patch.state === state ? patch : { ...patch, state_day: day };
}

function refuseState({ number, state, state_day }: Request, step: StepKind, from: readonly RequestState[]): void {
  if (from.includes(state)) return;
  const done = `${number}${requestStates[state].label}（${state_day}），不能再记${stepWords[step]}。`;
  throw new Refusal('usage', 'request_state', done, { hint: `先看 jwh certificate show ${number}` });
}

function refuseDay({ number, day: asked, steps }: Request, day: Day): void {
  const last = steps.at(-1)?.day ?? asked;
  if (day >= last) return;
  throw new Refusal('usage', 'bad_day', `${number}在 ${last} 已有记录，${day} 早于它。`, {
    hint: '请核对 --on 的日期。',
  });
}

/**
 * Who handles something: somebody of the staff of the day by name or code, or whoever the command is run by.
 * @throws Refusal kind `not_found` for a stranger, `usage` for somebody who was not in post, or several of one name.
 */
export async function handlerNamed(
  { db }: Pick<Writing, 'db'>,
  called: string | undefined,
  context: Context,
  day: Day,
): Promise<{ name: string; person_id: string | null }> {
  if (called !== undefined) return staffNamed(db, called, day);
  const name = readName((await context.author(db)).operator || '未署名');
  const found = await staffCalled(db, name);
  if (found.length === 0) return { name, person_id: null };
  const { id, name: known } = onePerson(found, name, '工作人员');
  return { name: known, person_id: id };
}
