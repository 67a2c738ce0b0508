import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import type { Context } from '../command/context.ts';
import { verb } from '../command/verb.ts';
import { isMajor, markMajor } from '../meeting/after/major.ts';
import { findMeeting, readMeeting } from '../meeting/store.ts';
import { findEntry, voidEntry } from './store.ts';

interface VoidOptions {
  reason?: string;
  meeting?: string;
}

export const voidOne = verb<VoidOptions>({
  writes: true,
  arguments: [{ name: '[代号]', text: '大事记的代号；去掉会议的标记时不写' }],
  options: [
    { flags: '--reason <理由>', text: '为什么撤销这一条' },
    { flags: '--meeting <编号>', text: '去掉这次会议的标记；会议记录不变' },
  ],
  examples: ['jwh chronicle void 3f2a91bc --reason 重复', 'jwh chronicle void --meeting 2026-3'],
  async run(context, [code], { reason, meeting }) {
    if (code !== undefined && reason !== undefined && meeting === undefined) return voidEvent(context, code, reason);
    if (code === undefined && reason === undefined && meeting !== undefined) return unmark(context, meeting);
    throw new Refusal('usage', 'which', '写 代号 和 --reason，或只写 --meeting。', {
      hint: '代号见 jwh chronicle list',
    });
  },
});

function voidEvent(context: Context, code: string, reason: string) {
  const why = readWords(reason, '理由', 200);
  return context.write(async (writing) => {
    const entry = await findEntry(writing.db, code);
    if (entry.voided !== null) throw gone(`这一条已经撤销（${entry.voided}）。`);
    await voidEntry(writing, entry.id, why);
    return answer(entry.event, why);
  });
}

function unmark(context: Context, word: string) {
  return context.write(async (writing) => {
    const id = await findMeeting(writing.db, word, yearOf(context.today));
    const { number } = await readMeeting(writing.db, id);
    if (!(await isMajor(writing.db, id))) throw gone(`${number}不在大事记里。`);
    await markMajor(writing, id, false);
    return answer(number, null);
  });
}

function gone(sentence: string): Refusal {
  return new Refusal('usage', 'voided', sentence, { hint: '看 jwh chronicle list' });
}

function answer(what: string, reason: string | null) {
  const line = `已从大事记中去掉：${what}${reason === null ? '' : `（${reason}）`}。`;
  return { sheet: { title: '大事记', blocks: [{ kind: 'text' as const, lines: [line] }] }, record: { what, reason } };
}
