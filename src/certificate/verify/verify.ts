import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { Refusal } from '../../base/refusal.ts';
import { yearOf } from '../../calendar/day.ts';
import type { Context } from '../../command/context.ts';
import { verb } from '../../command/verb.ts';
import { numberIn } from '../number_in.ts';
import { looksLikeCode } from '../signing/code.ts';
import { codeIn, verifyCode } from './code.ts';
import { verifyNumber } from './filed.ts';
import { type KeyFile, readKeyFile, verifyByFile } from './key_file.ts';
import { type Verified, verified } from './outcome.ts';
import { manySheet, verifiedAnswer } from './sheet.ts';

export const verify = verb<{ key?: string }>({
  reveals: true,
  arguments: [{ name: '[码或编号]', text: '扫纸上的码得到的字（JWH1…），或证明的编号；- 从扫描枪、管道读，一行一个' }],
  options: [{ flags: '--key <文件>', text: '用出具单位的公钥文件核验：别的居委会的码，或没有数据文件时' }],
  examples: [
    'jwh certificate verify 证〔2026〕2-1号',
    'jwh certificate verify JWH1… --key 团结路公钥.json',
    'jwh certificate verify -',
  ],
  async run(context, [word], { key }) {
    const file = key === undefined ? null : readKeyFile(resolve(context.world.cwd, key));
    const all: Verified[] = [];
    const words = await givenWords(context, word);
    const look = words.length === 1 ? verifyOne : verifyLine;
    for (const given of words) all.push(await look(context, given, file));
    const show = file === null ? await context.shown() : null;
    const [one] = all;
    if (one !== undefined && all.length === 1) return verifiedAnswer(one, context.today, show);
    return {
      sheet: manySheet(all, context.today),
      found: all.some(({ outcome }) => outcome !== 'holds'),
    };
  },
});

/** One word from the command line; lines of a pipe; the one line a scanner types at a terminal. */
async function givenWords(context: Context, word: string | undefined): Promise<string[]> {
  const { world } = context;
  if (word === undefined || (word === '-' && world.terminal.input)) {
    const question = await context.ask('码或编号');
    return [await question.text('请扫码，或输入编号')];
  }
  if (word !== '-') return [word];
  const lines = (await text(world.stdin)).split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length > 0) return lines;
  throw new Refusal('usage', 'nothing_scanned', '没有读到码或编号。', { hint: '一行一个：JWH1… 或 证〔2026〕2-1号' });
}

async function verifyOne(context: Context, given: string, file: KeyFile | null): Promise<Verified> {
  const { today } = context;
  if (looksLikeCode(given)) {
    const code = codeIn(given);
    const short = `${given.trim().slice(0, 12)}…`;
    if ('outcome' in code) return { ...code, given: short };
    const found = file === null ? await verifyCode(await context.read(), code, today) : verifyByFile(code, file);
    return { ...found, given: short };
  }
  const number = numberIn(given, yearOf(today));
  if (number === null) throw noCode(given);
  if (file !== null) {
    throw new Refusal('usage', 'number_needs_file', `凭公钥文件只能核验码，不能核验编号“${given.trim()}”。`, {
      hint: '请扫纸上的码，或把编号报给出具单位核对。',
    });
  }
  return verifyNumber(await context.read(), number, given.trim(), today);
}

/** One line of many: what cannot be looked at is a line of the answer, and the others are looked at all the same. */
async function verifyLine(context: Context, given: string, file: KeyFile | null): Promise<Verified> {
  try {
    return await verifyOne(context, given, file);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'usage') throw error;
    return verified('unreadable', error.message, {
      given: `${[...given.trim()].slice(0, 12).join('')}`,
      next: error.hint ?? null,
    });
  }
}

function noCode(given: string): Refusal {
  const shown = given.trim().length > 40 ? `${given.trim().slice(0, 40)}…` : given.trim();
  return new Refusal('usage', 'no_code', `“${shown}”不是证明的码，也不是编号。`, {
    hint: '码以 JWH1 开头；编号如 证〔2026〕2-1号。',
  });
}
