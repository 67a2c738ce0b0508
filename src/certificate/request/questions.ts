import { readPublicWords } from '../../base/public_words.ts';
import { Refusal } from '../../base/refusal.ts';
import type { Context } from '../../command/context.ts';
import type { Questions } from '../../command/question.ts';
import { kindsHere } from '../kinds/here.ts';
import { idDocuments } from './request.ts';
import type { RequestOptions } from './request_verb.ts';
import { readTail } from './said.ts';

/** Asks for what the command line leaves open. @throws Refusal kind `usage` when nobody sits at a terminal. */
export async function askRequest(context: Context, word: string | undefined, typed: RequestOptions) {
  const ask = await context.ask('证明的种类、申请人（--who）或用途（--purpose）');
  const kind = word ?? (await askKind(context, ask));
  const who = typed.who ?? (await ask.text('申请人'));
  const document =
    typed.document ??
    (await ask.choice('出示什么证件', [
      ...Object.entries(idDocuments).map(([value, name]) => ({ value: value as keyof typeof idDocuments, name })),
      { value: 'none' as const, name: '没有带证件' },
    ]));
  const tail =
    typed.tail ??
    (document === 'none' ? '' : await ask.text('证件号码的后四位', { check: (text) => faultOf(() => readTail(text)) }));
  const purpose =
    typed.purpose ??
    (await ask.text('作什么用', { check: (text) => faultOf(() => readPublicWords(text, '用途', 100)) }));
  const said = {
    to: typed.to ?? (await ask.text('哪个单位要求的（可留空）', { optional: true })),
    info: typed.info ?? (await ask.text('申请人提供的信息', { optional: true })),
  };
  return {
    ...typed,
    kind,
    who,
    purpose,
    ...(document === 'none' ? {} : { document, tail }),
    ...(said.to === '' ? {} : { to: said.to }),
    ...(said.info === '' ? {} : { info: said.info }),
  };
}

async function askKind(context: Context, ask: Questions): Promise<string> {
  const kinds = await kindsHere(await context.read(), context.today);
  const named = kinds.map(({ code, title, origin }) => ({
    value: code,
    name: origin === 'general' ? '其他（另写名称）' : title,
  }));
  const code = await ask.choice('什么证明', named, { numbered: true });
  return code === 'general' ? ask.text('证明的名称') : code;
}

function faultOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
