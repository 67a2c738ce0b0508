import { wholeNumber } from '../base/number.ts';
import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { usesOn } from '../seal/use_store.ts';
import type { Block } from '../sheet/sheet.ts';
import { type Channel, channels } from './channel.ts';
import { type DisclosedPeriod, periodFor } from './disclosed_period.ts';
import { sheetsPosted } from './first_posting.ts';
import { refuseUnprepared } from './prepare.ts';
import { everyVersion, latestVersion, type Version, voidVersion } from './version_store.ts';
import { isFiled, takeBackFiled } from './void_filed.ts';
import { takeBackPosting } from './void_posting.ts';

interface VoidOptions {
  reason: string;
  posting?: string;
  unsealed?: boolean;
  reply?: boolean;
}

/** What was taken back, and what counts now. */
interface TakenBack {
  version: number;
  posting: number | null;
  /** Demands that count as met no more. */
  demands: string[];
  lines: string[];
}

/**
 * Takes back what was entered by mistake: a posting, a version that was never published, a demand, an urging or the reply to
 * one. Nothing loses its number.
 */
export const voidOne = verb<VoidOptions>({
  writes: true,
  arguments: [
    {
      name: '<时段或编号>',
      text: '季度 2026Q3、月 2026-09、年 2026、任期；要求公开的 求〔2026〕1号，督促的 督〔2026〕1号',
    },
  ],
  options: [
    { flags: '--reason <理由>', text: '为什么作废', required: true },
    {
      flags: '--posting <序号>',
      text: '作废记错的这一次公开（序号见 show 的公开记录）；不写：作废还没有公开的最后一版',
    },
    { flags: '--reply', text: '只作废督促的答复，如 督〔2026〕1号 的' },
    { flags: '--unsealed', text: '这次公开登记的章也没有盖：用印登记一并作废' },
  ],
  examples: [
    'jwh disclose void 2026Q3 --posting 1 --reason 还没有张贴，登记早了',
    'jwh disclose void 2026Q3 --reason 定稿早了，还有凭证没有入账',
    'jwh disclose void 求〔2026〕1号 --reason 人数记错',
    'jwh disclose void 督〔2026〕1号 --reply --reason 记在别的函上',
  ],
  async run(context, [word], { reason: given, posting, unsealed = false, reply = false }) {
    const reason = readPublicWords(given, '理由', 200);
    if (unsealed && posting === undefined) {
      throw new Refusal('usage', 'bad_option', '--unsealed 只和 --posting 一起写。', { hint: '没有写入任何内容。' });
    }
    if (isFiled(word)) {
      if (posting !== undefined || (reply && !word.trim().startsWith('督'))) refuseOption(word);
      return context.write((writing) => takeBackFiled(writing, word, { reason, reply, today: context.today }));
    }
    if (reply) refuseOption(word ?? '');
    return context.write(async (writing) => {
      const period = await periodFor(writing.db, word, context.today);
      const done =
        posting === undefined
          ? await takeBackVersion(writing, period, reason)
          : await takeBackPosting(writing, period, wholeNumber(posting, '--posting '), { reason, unsealed });
      const counts = (await latestVersion(writing.db, period.period))?.version ?? null;
      const what = done.posting === null ? `第${done.version}版` : `第${done.posting}次公开登记（第${done.version}版）`;
      const { version, posting: no, demands, lines } = done;
      return {
        sheet: { title: `${period.words}公开内容${what}已作废`, blocks: told([`理由：${reason}。`, ...lines]) },
        record: { period: period.period, version, posting: no, demands, number: null, reply, voided: reason, counts },
      };
    });
  },
});

function refuseOption(word: string): never {
  throw new Refusal('usage', 'bad_option', `--posting 只和时段一起写，--reply 只和督促的编号一起写（${word}）。`, {
    hint: '没有写入任何内容。',
  });
}

function told(lines: string[]): Block[] {
  return [{ kind: 'text', lines }];
}

/** Only the last version, and only while nothing of it hangs anywhere. */
async function takeBackVersion(writing: Writing, period: DisclosedPeriod, reason: string): Promise<TakenBack> {
  const { db } = writing;
  const all = await everyVersion(db, period.period);
  const last = all.findLast(({ voided }) => voided === null);
  if (last === undefined) refuseUnprepared(period, all);
  await refusePublished(writing, last, period);
  await voidVersion(writing, last.id, reason);
  const before = await latestVersion(db, period.period);
  const next = (all.at(-1)?.version ?? 0) + 1;
  const seals = (await usesOn(db, 'disclosure_version', last.id)).map(({ number }) => number);
  return {
    ...{ version: last.version, posting: null, demands: [] },
    lines: [
      `编号保留；已有的签字在内容没有改动时仍然有效。`,
      before === undefined
        ? `重新定稿（第${next}版）：jwh disclose prepare ${period.period}`
        : `现行的是第${before.version}版；再更正的是第${next}版：jwh disclose correct ${period.period} --reason 理由`,
      ...seals.map((number) => `用印登记 ${number} 仍在；没有盖过章的：jwh seal void ${number} --reason 理由`),
    ],
  };
}

/** @throws Refusal kind `usage`: what has hung on the board is corrected by another version, not taken out. */
async function refusePublished(
  { db }: Writing,
  { version }: Version,
  { period, words }: DisclosedPeriod,
): Promise<void> {
  const posted = (await sheetsPosted(db, period)).find((one) => one.version === version);
  if (posted === undefined) return;
  const { channel, from_day, no } = posted;
  throw new Refusal(
    'usage',
    'published_already',
    `${words}的公开内容第${version}版 ${from_day} 已公开（${channels[channel as Channel]}），不能作废。`,
    {
      hint: `内容有错的，另立一版：jwh disclose correct ${period} --reason 理由；公开登记错了的：jwh disclose void ${period} --posting ${no} --reason 理由`,
    },
  );
}
