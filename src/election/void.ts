import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { readPosts } from '../staff/store.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { answerFor } from './answer.ts';
import type { ElectionRecord } from './election.ts';
import { findElection, readElection, voidElection } from './store.ts';
import { postSaid } from './words.ts';

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
      return answerFor(await readElection(writing.db, election.id), { next: await nextSteps(writing.db, election) });
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

/** What this election has entered in other rooms, and is not ended with it. */
async function nextSteps(db: Database, { candidates, kind, facts }: ElectionRecord): Promise<string[]> {
  const elected = candidates.filter((one) => one.elected);
  if (kind === 'representatives' || kind === 'supervision') {
    const verb = kind === 'supervision' ? 'supervisor leave' : 'rep leave';
    return told(elected.map(({ name }) => `jwh ${verb} ${name} --on 日期 --reason 选举作废`));
  }
  const from = facts.appointed_from;
  if (from === undefined) return [];
  const held = (await readPosts(db)).filter(({ from_day, until_day }) => from_day === from && until_day === null);
  const entered = elected.filter(({ person_id, name, post }) =>
    held.some((one) => one.post === post && (person_id === null ? one.name === name : one.person_id === person_id)),
  );
  return told(entered.map(({ name, post }) => `jwh staff leave ${name} --post ${postSaid(post ?? '')} --on 日期`));
}

function told(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`由这次选举登记的任职没有随之终止，请另行登记：${lines.join('；')}`];
}
