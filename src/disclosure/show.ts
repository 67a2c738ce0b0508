import { resolve } from 'node:path';
import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { leakBlocks, leakFindings } from '../command/posted/leaks.ts';
import { verb } from '../command/verb.ts';
import { boardPaper, htmlOption, paperOption } from './board_paper.ts';
import { periodFor } from './disclosed_period.ts';
import { flatTable } from './flat.ts';
import { flatNotes } from './flat_notes.ts';
import { disclosedFrom } from './frozen.ts';
import { everyPosting } from './posting_store.ts';
import { periodArgument, refuseUnprepared } from './prepare.ts';
import { publicVersion, refuseLeakingVersion } from './public_version.ts';
import { gatesOf } from './version_gates.ts';
import { versionPaper, versionRecord, versionSheet } from './version_sheet.ts';
import { everyVersion, type Version } from './version_store.ts';

interface ShowOptions {
  version?: string;
  csv?: string | true;
  html?: string;
  paper?: 'a3' | 'a4';
  pdf?: string | true;
  xlsx?: string | true;
}

export const show = verb<ShowOptions>({
  arguments: [periodArgument],
  options: [{ flags: '--version <版>', text: '第几版（默认：最后一版）' }, paperOption, htmlOption],
  examples: [
    'jwh disclose show 2026Q3',
    'jwh disclose show 2026Q3 --version 1 --pdf 公开栏.pdf',
    'jwh disclose show 2026Q3 --html 公开网页',
  ],
  async run(context, [word], { version: asked, csv, html, paper, pdf, xlsx }) {
    const db = await context.read();
    const period = await periodFor(db, word, context.today);
    const all = await everyVersion(db, period.period);
    const counting = all.findLast(({ voided }) => voided === null);
    const no = asked === undefined ? counting?.version : wholeNumber(asked, '版');
    const stored = all.find((one) => one.version === no);
    if (stored === undefined) {
      if (no === undefined) refuseUnprepared(period, all);
      throw new Refusal('not_found', 'no_such_version', `${period.words}的公开内容没有第${no}版。`, {
        hint: `有：${all.map((one) => `第${one.version}版（${one.day}）`).join('、')}`,
      });
    }
    const { version, leaks } = await publicVersion(db, stored);
    if ([csv === true ? undefined : csv, html, pdf, xlsx].some((one) => one !== undefined)) {
      refuseVoidedVersion(version);
      refuseLeakingVersion(version, leaks);
    }
    const later =
      version.voided === null && counting !== undefined && counting.version > version.version ? counting : undefined;
    const gates = await gatesOf(db, version, context.today);
    const postings = await everyPosting(db, { periods: [period.period] });
    const onBoard = boardPaper(paper, pdf);
    const onPaper = pdf !== undefined || xlsx !== undefined;
    const whole = versionSheet(version, gates, postings, later);
    return {
      sheet: onPaper
        ? { ...versionPaper(version, gates, later), ...onBoard }
        : { ...whole, blocks: [...leakBlocks(leaks), ...whole.blocks] },
      ...(csv !== undefined && { table: flatTable(disclosedFrom(version, gates), flatNotes(version, later)) }),
      ...(html !== undefined && {
        site: (await import('./site/site.ts')).siteOfVersion(version, gates, resolve(context.world.cwd, html), later),
      }),
      record: versionRecord(version, gates, postings, later),
      ...(leaks.length > 0 && { findings: leakFindings(leaks) }),
      basis: gates.map(({ cite }) => cite),
    };
  },
});

/** Nothing that was taken back goes onto a board. @throws Refusal kind `usage`. */
function refuseVoidedVersion({ period, version, voided }: Version): void {
  if (voided === null) return;
  throw new Refusal('usage', 'voided_already', `第${version}版已作废（${voided}），不能再印出、导出。`, {
    hint: `在屏幕上看：jwh disclose show ${period} --version ${version}；现行的：jwh disclose show ${period}`,
  });
}
