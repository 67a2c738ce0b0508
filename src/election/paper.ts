import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { ballotSheet } from './ballot_paper.ts';
import { recordOf } from './data.ts';
import type { ElectionRecord } from './election.ts';
import { proxySheet, recallSheet, resultSheet } from './notices.ts';
import { findElection } from './store.ts';

type Form = 'result' | 'ballot' | 'proxies';

const forms: Readonly<Record<string, Form>> = {
  result: 'result',
  公告: 'result',
  ballot: 'ballot',
  选票: 'ballot',
  proxies: 'proxies',
  委托名单: 'proxies',
};

export const paper = verb<{ form?: string }>({
  arguments: [{ name: '<编号>', text: '选举编号，如 选〔2026〕1号、2026-1，或今年的 1' }],
  options: [
    {
      flags: '--form <样式>',
      text: 'result（公告，默认）、ballot（选票）、proxies（委托名单）',
      choices: Object.keys(forms),
    },
  ],
  examples: ['jwh election paper 1 --pdf 当选公告.pdf', 'jwh election paper 1 --form ballot --pdf 选票.pdf'],
  async run(context, [word], options) {
    const db = await context.read();
    const election = await findElection(db, word ?? '', yearOf(context.today));
    const { name } = await readOffice(db);
    const sheet = sheetOf(election, forms[options.form ?? 'result'] ?? 'result', name);
    return { sheet, record: recordOf(election), verdicts: election.verdicts };
  },
});

/** @throws Refusal kind `usage` where there is nothing to put on the paper. */
function sheetOf(election: ElectionRecord, form: Form, office: string): Sheet {
  const { number, state, kind, facts } = election;
  const nothing = (why: string, hint: string) =>
    new Refusal('usage', 'nothing_to_print', `${number}${why}。`, { hint });
  if (state === 'voided') throw nothing('已作废', '查看：jwh election show');
  if (election.fallen !== null && form === 'result')
    throw nothing(`不再公告：${election.fallen.replace(/。$/, '')}`, `查看：jwh election show ${number}`);
  if (form === 'proxies') {
    if (Array.isArray(facts.proxies) && facts.proxies.length > 0) return proxySheet(election, facts.proxies, office);
    throw nothing('没有逐人登记委托', '委托名单写在选举记录文件里：proxies（委托）');
  }
  if (form === 'ballot') {
    if (kind === 'recall') throw nothing('是罢免', '罢免会议的表决票：jwh meeting sheets');
    return ballotSheet(election, office);
  }
  if (state === 'planned') throw nothing('还没有登记结果', '登记：jwh election record；选票：--form ballot');
  return kind === 'recall' ? recallSheet(election, office) : resultSheet(election, office);
}
