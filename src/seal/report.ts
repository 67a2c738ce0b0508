import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { onOption, sealAct, sealOption } from './act.ts';
import { type LossReport, lossReports } from './event.ts';
import { subdistrictOffice } from './issuer.ts';
import { judgeReports, lossOf } from './loss_judgement.ts';
import { namedOrOperator } from './named.ts';
import type { Seal } from './seal.ts';
import { readSeals, sealsCalled } from './store.ts';

interface ReportOptions {
  to?: string;
  reference?: string;
  by?: string;
  seal?: string;
  on?: string;
}

const words: Readonly<Record<string, LossReport>> = {
  街道: 'issuer',
  补发: 'reissue',
  民政局: 'civil_affairs',
  声明: 'notice',
};

export const report = verb<ReportOptions>({
  writes: true,
  arguments: [
    { name: '<报告>', text: '街道（向制发机关报告）、补发（申请补发）、民政局（报区民政局备案）、声明（登报或张贴）' },
  ],
  options: [
    { flags: '--to <单位>', text: '送给谁（默认：按报告的种类）' },
    { flags: '--reference <文号>', text: '文号、回执、登在哪里' },
    { flags: '--by <姓名>', text: '谁办理的（默认：经办人）' },
    sealOption,
    onOption,
  ],
  examples: ['jwh seal report 街道 --reference 团居〔2026〕8号', 'jwh seal report 民政局'],
  async run(context, [word], options) {
    const kind = readReport(word ?? '');
    const reference = publicWordsOrNull(options.reference, '文号');
    const to = publicWordsOrNull(options.to, '单位');
    const seal = await lostSeal(await context.read(), options.seal);
    const from = ['lost', 'ended', 'held'] as const;
    const asked = { event: 'reported' as const, seal, on: options.on, from, happened: null };
    return sealAct(context, asked, async ({ db, seal: lost, office, assessment, day }) => {
      const street = subdistrictOffice(office) ?? '街道办事处';
      const usual = { issuer: street, reissue: street, civil_affairs: '区民政局', notice: '公告' };
      refuseTwice(lost, kind, reference);
      judgeReports(assessment, lost, { report: kind, day });
      return {
        person: await namedOrOperator(db, options.by, context),
        content: { report: kind, to: to ?? usual[kind], reference },
      };
    });
  },
});

/** @throws Refusal kind `usage` that lists the reports. */
function readReport(word: string): LossReport {
  const kind = words[word] ?? (word in lossReports ? (word as LossReport) : undefined);
  if (kind !== undefined) return kind;
  throw new Refusal('usage', 'unknown_report', `没有“${word}”这种报告。`, {
    hint: `可写：${Object.entries(words)
      .map(([short, code]) => `${short}（${lossReports[code]}）`)
      .join('、')}`,
  });
}

/** The same report of one loss once; another of its kind has its own reference. @throws Refusal kind `usage`. */
function refuseTwice({ name, events }: Seal, kind: LossReport, reference: string | null): void {
  const since = events.findLastIndex(({ event }) => event === 'lost');
  const made = events
    .slice(since)
    .find(
      (one) =>
        one.event === 'reported' &&
        one.content.report === kind &&
        (reference === null || one.content.reference === reference),
    );
  if (made === undefined) return;
  throw new Refusal('usage', 'reported_already', `${lossReports[kind]}已在 ${made.day} 登记过（第${made.no}步）。`, {
    hint: `又报了一次的，加 --reference 另一个文号；记错的先作废：jwh seal void ${name} --step ${made.no} --reason 理由`,
  });
}

/** The seal that was lost last, by its id: a new one may bear its name. @throws Refusal kind `usage` where none was. */
async function lostSeal(db: Database, called: string | undefined): Promise<string> {
  const lost = sealsCalled(await readSeals(db), called?.trim() ?? '')
    .map((seal) => ({ id: seal.id, day: lossOf(seal)?.lost.day ?? null }))
    .filter(({ day }) => day !== null)
    .sort((one, other) => String(one.day).localeCompare(String(other.day)))
    .at(-1);
  if (lost !== undefined) return lost.id;
  throw new Refusal('usage', 'not_lost', '没有印章遗失的记录。', {
    hint: '先登记：jwh seal loss --circumstances 经过',
  });
}
