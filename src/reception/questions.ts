import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import type { Questions } from '../command/question.ts';
import { detailsFrom } from '../person/details.ts';
import type { LogOptions } from './log.ts';
import { classes, type Mode, modes, type ReceptionClass } from './reception.ts';
import type { SaidOptions } from './said.ts';

/** Asks for what the command line leaves open. @throws Refusal when nobody sits at a terminal. */
export async function askLog(context: Context, typed: LogOptions) {
  const ask = await context.ask('方式（--mode）、类别（--class）或内容（--content）');
  const mode = typed.mode ?? (await ask.choice('怎样来的', choicesOf<Mode>(modes)));
  const kind = typed.class ?? (await ask.choice('什么类别', choicesOf<ReceptionClass>(classes)));
  const content =
    typed.content ?? (await ask.text('来说什么事', { check: (text) => faultOf(() => readPublicWords(text, '内容')) }));
  const visitor = await optional(ask, typed.visitor, '来访人姓名');
  const contact = await optional(ask, typed.contact, '联系电话', (text) => faultOf(() => detailsFrom({ phone: text })));
  const receiver = await optional(ask, typed.receiver, '首先接待的工作人员（留空：经办人）');
  const known = { visitor, contact, receiver };
  return {
    ...typed,
    ...(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as Partial<typeof typed>),
    ...(isSaid(typed) ? {} : await askSaid(ask)),
    mode,
    class: kind,
    content,
  };
}

/** What came of it, one of three; or nothing yet. */
async function askSaid(ask: Questions): Promise<SaidOptions> {
  const how = await ask.choice('怎样处理的', [
    { value: 'solved', name: '当场解决' },
    { value: 'reason', name: '说明原因' },
    { value: 'refer', name: '转介到别的部门' },
    { value: 'escalate', name: '不清楚，请示领导' },
    { value: 'none', name: '还没有处理' },
  ] as const);
  switch (how) {
    case 'solved': {
      const solved = await ask.text('怎样答复的');
      const basis = await optional(ask, undefined, '答复的依据');
      return { solved, ...(basis === undefined ? {} : { basis }) };
    }
    case 'reason':
      return { reason: await ask.text('说明了什么原因') };
    case 'refer': {
      const refer = await ask.text('哪个部门');
      return { refer, contactThere: await ask.text('那里的地点、电话或联系人') };
    }
    case 'escalate':
      return { escalate: await ask.text('请示哪位领导') };
    case 'none':
      return {};
  }
}

function isSaid({ solved, reason, refer, escalate }: SaidOptions): boolean {
  return [solved, reason, refer, escalate].some((one) => one !== undefined);
}

type Check = (text: string) => string | null;

async function optional(ask: Questions, given: string | undefined, message: string, check?: Check) {
  const text = given ?? (await ask.text(`${message}（可留空）`, { optional: true, check }));
  return text === '' ? undefined : text;
}

/** What is wrong with an answer, said at once: nobody answers all questions again for one. */
function faultOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function choicesOf<T extends string>(words: Readonly<Record<T, string>>): { value: T; name: string }[] {
  return (Object.entries(words) as [T, string][]).map(([value, name]) => ({ value, name }));
}
