import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { answerFor } from './answer.ts';
import type { ElectionRecord } from './election.ts';
import { findElection, readElection, voidElection } from './store.ts';

/** Takes an election out: entered wrongly, or void by law. Posts and seats that came of it are ended by their own rooms. */
export const voiding = verb<{ reason: string; ground?: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '选举编号，如 选〔2026〕1号、2026-1，或今年的 1' }],
  options: [
    { flags: '--reason <理由>', text: '为什么作废', required: true },
    { flags: '--ground <情形>', text: '当选无效的法定情形：暴力、威胁、欺骗、贿赂、伪造选票、虚报选举票数' },
  ],
  examples: ['jwh election void 1 --reason 重复登记', 'jwh election void 1 --ground 贿赂 --reason 街道调查认定'],
  async run(context, [word], options) {
    const reason = readWords(options.reason, '理由');
    return context.write(async (writing) => {
      const election = await findElection(writing.db, word ?? '', yearOf(context.today));
      if (election.state === 'voided') {
        throw new Refusal('usage', 'voided_already', `${election.number}已作废（${election.state_reason}）。`);
      }
      const book = await loadRulebook(writing.db);
      const grounds = options.ground === undefined ? [] : [judgeGround(book, election, options.ground.trim())];
      await voidElection(writing, election.id, reason, [...election.verdicts, ...grounds]);
      return answerFor(await readElection(writing.db, election.id), { next: nextSteps(election) });
    });
  },
});

function judgeGround(book: Rulebook, { day }: ElectionRecord, ground: string): Judged {
  const rule = book.require('election.void', day);
  const item = rule.value.items.find(({ code, title }) => code === ground || title === ground);
  if (item === undefined) {
    throw new Refusal('usage', 'unknown_ground', `没有“${ground}”这种情形。`, {
      hint: `可选：${rule.value.items.map(({ title }) => title).join('、')}；其他原因写在 --reason 里。`,
    });
  }
  const about = { subject: 'void', label: '当选效力' };
  return judgeBy(rule, about, {}, () => ({ holds: false, arithmetic: `${item.title}：当选无效` }));
}

function nextSteps({ candidates, kind }: ElectionRecord): string[] {
  const names = candidates.filter(({ elected }) => elected).map(({ name }) => name);
  if (names.length === 0) return [];
  const verb = { representatives: 'rep leave', supervision: 'supervisor leave' }[kind as string] ?? 'staff leave';
  return [`由此登记的职务或名额不会自动取消：${names.map((name) => `jwh ${verb} ${name} --on 日期`).join('；')}`];
}
