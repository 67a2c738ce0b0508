import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import { refuseLeak, refuseLeaks } from '../command/posted/leaks.ts';
import { type Answer, verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import type { Block } from '../sheet/sheet.ts';
import { assemble } from './assemble.ts';
import { changesBetween } from './changes.ts';
import { untoldOn } from './demand_met.ts';
import { codesOn, onDemand } from './demand_sheet.ts';
import { type DisclosedPeriod, periodFor } from './disclosed_period.ts';
import { fallenBlocks, fallenFindings, fallenSignatures } from './fallen.ts';
import { versionPosted } from './first_posting.ts';
import { type Frozen, frozenOf } from './frozen.ts';
import { publicVersion } from './public_version.ts';
import { leakHint } from './remedy.ts';
import { gatesOf } from './version_gates.ts';
import { versionRecord, versionSheet } from './version_sheet.ts';
import { everyVersion, insertVersion, latestVersion, readVersions, type Version } from './version_store.ts';

export const periodArgument = {
  name: '[时段]',
  text: '季度 2026Q3、月 2026-09、年 2026、任期；不写：季度最后一个月是本季度，否则是上一季度',
};

export const prepare = verb<{ responsible?: string }>({
  writes: true,
  arguments: [periodArgument],
  options: [{ flags: '--responsible <姓名>', text: '居务公开日常工作的负责人' }],
  examples: ['jwh disclose prepare 2026Q3', 'jwh disclose prepare 2026-08 --responsible 李敏'],
  async run(context, [word], { responsible }) {
    const who = responsible === undefined ? null : readPublicWords(responsible, '负责人');
    return context.write(async (writing) => {
      const period = await periodFor(writing.db, word, context.today);
      const before = await latestVersion(writing.db, period.period);
      if (before !== undefined) refuseSecond(before, period);
      await refuseLeak(writing.db, '负责人', who, context.today);
      const now = await contentNow(context, writing.db, period, who);
      return freeze(context, writing, period, { ...now, reason: null });
    });
  },
});

export const correct = verb<{ reason: string }>({
  writes: true,
  arguments: [periodArgument],
  options: [{ flags: '--reason <理由>', text: '为什么更正，印在公开表上', required: true }],
  examples: ['jwh disclose correct 2026Q3 --reason 漏列一笔捐赠收入'],
  async run(context, [word], options) {
    const reason = readPublicWords(options.reason, '更正的理由');
    return context.write(async (writing) => {
      const period = await periodFor(writing.db, word, context.today);
      const before = await latestVersion(writing.db, period.period);
      if (before === undefined) refuseUnprepared(period);
      await refuseLeak(writing.db, '更正的理由', reason, context.today);
      const now = await contentNow(context, writing.db, period, before.content.responsible);
      if (changesBetween(before.content, now.content).length === 0) refuseSame(before, period);
      const { base, reasons } = await sinceHung(writing.db, before);
      const changes = changesBetween(base.content, now.content);
      if (changes.length === 0) refuseHung(base, before, period);
      const content = { ...now.content, changes };
      return freeze(context, writing, period, { ...now, content, reason: reasonsWords([...reasons, reason]) });
    });
  },
});

/**
 * What a correction is held against: the version that hung last, which is what the public has read, with the reasons of those
 * made after it that hung nowhere; where none has hung, the version before.
 */
async function sinceHung(db: Database, before: Version): Promise<{ base: Version; reasons: string[] }> {
  const hung = await versionPosted(db, before.period);
  if (hung === undefined) return { base: before, reasons: [] };
  const between = (await readVersions(db, before.period)).filter(({ version }) => version > hung.version);
  return { base: hung, reasons: between.flatMap(({ reason }) => (reason === null ? [] : [reason])) };
}

/** `甲；乙`: each reason once, those of a version that carried others already too. */
function reasonsWords(reasons: readonly string[]): string {
  return [...new Set(reasons.flatMap((one) => one.split('；')))].join('；');
}

type Now = Pick<Version, 'content' | 'digest' | 'accounts_digest'>;

/** What the records say of the period now. */
async function contentNow(
  context: Context,
  db: Database,
  period: DisclosedPeriod,
  responsible: string | null,
): Promise<Now> {
  const only = await codesOn(db, period);
  const disclosed = await assemble(db, period, context.today, only);
  refuseLeaks(disclosed.leaks, leakHint(disclosed.leaks));
  const content: Frozen = frozenOf(disclosed, await context.masked(), responsible);
  return { content, digest: disclosed.digests.all, accounts_digest: disclosed.digests.accounts };
}

async function freeze(
  context: Context,
  writing: Writing,
  { period, to, words }: DisclosedPeriod,
  version: Now & Pick<Version, 'reason'>,
): Promise<Answer> {
  const { db } = writing;
  const before = (await everyVersion(db, period)).at(-1);
  await insertVersion(writing, { ...version, period, day: context.today });
  const made = (await latestVersion(db, period)) as Version;
  const fallen = await fallenSignatures(db, before, made);
  const { version: kept } = await publicVersion(db, made);
  const gates = await gatesOf(db, kept, context.today);
  const { blocks, ...sheet } = versionSheet(kept, gates);
  const running = to >= context.today && !period.startsWith('T');
  const notOver = running ? [{ code: 'not_over', to, today: context.today }] : [];
  const untold = untoldOn(kept.content.items);
  const enter = `登记：jwh disclose item set ${onDemand} 内容 --period ${period}，再更正`;
  const sentence = `要求公开的${untold.join('、')}只有题目，还没有内容；${enter}。`;
  const noText = untold.length === 0 ? [] : [{ code: 'demand_without_text', demands: untold, sentence }];
  const lines = [
    ...(running ? [`${words}还没有结束（到 ${to}），数字截至 ${context.today}。`] : []),
    ...noText.map((one) => one.sentence),
  ];
  const warn: Block[] = lines.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines }];
  const findings = [...notOver, ...noText, ...fallenFindings(fallen)];
  return {
    sheet: { ...sheet, blocks: [...warn, ...fallenBlocks(fallen), ...blocks] },
    record: versionRecord(kept, gates),
    ...(findings.length > 0 && { findings }),
    basis: gates.map(({ cite }) => cite),
  };
}

function refuseSecond({ version, day }: Version, { period, words }: DisclosedPeriod): never {
  throw new Refusal('usage', 'prepared_already', `${words}的公开内容已于 ${day} 定稿（第${version}版）。`, {
    hint: `查看：jwh disclose show ${period}；记录有改动的，另立一版：jwh disclose correct ${period} --reason 理由`,
  });
}

/** @throws Refusal kind `not_found`. */
export function refuseUnprepared(
  { period, words }: Pick<DisclosedPeriod, 'period' | 'words'>,
  voided: readonly Pick<Version, 'version'>[] = [],
): never {
  const before = voided.map(({ version }) => `第${version}版`).join('、');
  const said = before === '' ? '' : `${before}已作废，`;
  throw new Refusal(
    'not_found',
    'not_prepared',
    `${words}的公开内容${said}还没有${before === '' ? '' : '重新'}定稿。`,
    {
      hint: `先定稿：jwh disclose prepare ${period}${before === '' ? '' : `；作废的：jwh disclose show ${period} --version 版`}`,
    },
  );
}

function refuseSame({ version }: Version, { period, words }: DisclosedPeriod): never {
  throw new Refusal('usage', 'nothing_changed', `${words}的记录与第${version}版没有不同，没有可更正的。`, {
    hint: `先改记录（jwh finance …、jwh disclose item set …），再更正；查看：jwh disclose show ${period}`,
  });
}

/** What was changed since and changed back leaves nothing to tell: the versions that hung nowhere are taken back. */
function refuseHung(hung: Version, last: Version, { period, words }: DisclosedPeriod): never {
  throw new Refusal('usage', 'nothing_changed', `${words}的记录与已公开的第${hung.version}版没有不同，没有可更正的。`, {
    hint: `没有公开的第${last.version}版不用了的，作废：jwh disclose void ${period} --reason 理由`,
  });
}
