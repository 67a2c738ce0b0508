import { wholeNumber } from '../base/number.ts';
import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import { type Answer, verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { eventWords } from './event.ts';
import type { Seal } from './seal.ts';
import { sealAnswer } from './sheet.ts';
import { endSeal, findSeal, readSeal, readSeals, voidEvent } from './store.ts';
import { isUseNumber } from './use.ts';
import { useAnswer } from './use_sheet.ts';
import { findUse, listUses, readUse, type SealUse, voidUse } from './use_store.ts';

interface VoidOptions {
  reason: string;
  step?: string;
}

export const voidOne = verb<VoidOptions>({
  writes: true,
  arguments: [{ name: '<编号或印章>', text: '用印的编号；或登记错了的印章的名称' }],
  options: [
    { flags: '--reason <理由>', text: '为什么作废', required: true },
    { flags: '--step <序号>', text: '印章的经过里记错的最后一步（序号见 seal show）' },
  ],
  examples: [
    'jwh seal void 用〔2026〕1号 --reason 重复登记',
    'jwh seal void 团结路社区居民委员会 --step 3 --reason 日期记错',
  ],
  async run(context, [word], options) {
    const reason = readPublicWords(options.reason, '理由', 200);
    const called = word ?? '';
    if (options.step === undefined && isUseNumber(called)) return strikeUse(context, called, reason);
    const step = options.step === undefined ? null : wholeNumber(options.step, '序号');
    return context.write(async (writing) => {
      const seal = await findSeal(writing.db, called);
      if (step === null) await strikeSeal(writing, seal, reason);
      else await strikeStep(writing, seal, step, reason);
      return sealAnswer(writing.db, await readSeal(writing.db, seal.id), context.today);
    });
  },
});

async function strikeUse(context: Context, word: string, reason: string): Promise<Answer> {
  const show = await context.shown();
  return context.write(async (writing) => {
    const one = await findUse(writing.db, word, context.today);
    refuseStruck(one);
    const opened = await takeOffSheet(writing, one, reason);
    const answer = await useAnswer(writing.db, await readUse(writing.db, one.id), { today: context.today, show });
    if (opened === null) return answer;
    const blocks = [...answer.sheet.blocks, { kind: 'text' as const, lines: [`${opened}。`] }];
    return { ...answer, sheet: { ...answer.sheet, blocks } };
  });
}

/** Voids the use; where it closed the seal's gate of a disclosure that gate is open again, and that is said. */
async function takeOffSheet(writing: Writing, one: SealUse, reason: string): Promise<string | null> {
  if (!one.record_type?.startsWith('disclosure')) {
    await voidUse(writing, one.id, reason);
    return null;
  }
  const { refuseOfPosting, reopenSealGate } = await import('../disclosure/seal_gate.ts');
  await refuseOfPosting(writing, one);
  await voidUse(writing, one.id, reason);
  return reopenSealGate(writing, one);
}

function refuseStruck({ number, voided, record_type }: SealUse): void {
  if (voided !== null) throw new Refusal('usage', 'voided_already', `${number}已作废（${voided}）。`);
  if (record_type !== 'certificate') return;
  throw new Refusal('usage', 'of_a_certificate', `${number}是出具证明时登记的，随证明一起作废。`, {
    hint: `证明的编号见 jwh seal show ${number}；作废：jwh certificate void 证明编号 --reason 理由`,
  });
}

/** Only the last step can be struck: what came after it rests on it. */
async function strikeStep(writing: Writing, seal: Seal, no: number, reason: string): Promise<void> {
  const hint = `经过见：jwh seal show ${seal.name}`;
  const step = seal.events.find((one) => one.no === no);
  if (step === undefined)
    throw new Refusal('not_found', 'no_such_step', `${seal.name}没有第${no}步，或已作废。`, { hint });
  const last = seal.events.at(-1);
  if (last !== undefined && last.no !== no) {
    throw new Refusal(
      'usage',
      'not_the_last',
      `第${no}步之后还有第${last.no}步（${eventWords[last.event]}），要从最后一步作废起。`,
      { hint },
    );
  }
  if (step.event === 'received') {
    throw new Refusal('usage', 'first_step', '启用这一步不能单独作废。', {
      hint: `整枚登记错了：jwh seal void ${seal.name} --reason 理由`,
    });
  }
  if (step.event === 'replaced') await takeBackReplacement(writing, seal, step.content.by, reason);
  await voidEvent(writing, step.id, reason);
}

async function takeBackReplacement(writing: Writing, seal: Seal, name: string, reason: string): Promise<void> {
  const next = (await readSeals(writing.db)).find(
    (one) => one.name === name && one.id !== seal.id && one.received_on === seal.ended_on && one.ended_on === null,
  );
  if (next !== undefined) await strikeSeal(writing, next, reason);
  await endSeal(writing, seal.id, { ended_on: null, ending: null });
}

/** A seal put on file by mistake: nothing may have been sealed with it, nothing have happened to it. */
async function strikeSeal(writing: Writing, seal: Seal, reason: string): Promise<void> {
  const { total } = await listUses(writing.db, { seal_id: seal.id, limit: 1 });
  const later = seal.events.filter(({ event }) => event !== 'received' && event !== 'custody');
  if (total > 0 || later.length > 0 || seal.ended_on !== null) {
    throw new Refusal('usage', 'seal_was_used', `${seal.name}已有用印或变动的记录，不能当作登记错误。`, {
      hint: `更换用 jwh seal replace；经过见 jwh seal show ${seal.name}`,
    });
  }
  for (const { id } of seal.events) await voidEvent(writing, id, reason);
  await endSeal(writing, seal.id, { ended_on: seal.received_on, ending: 'mistaken' });
}
