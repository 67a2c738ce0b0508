import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { accountOption, ofAccount } from './account.ts';
import { accountNamed } from './account_store.ts';
import { agreementWords, judgeAgreements } from './agreement_judgement.ts';
import { agreementsOf } from './agreements.ts';
import { periodAsked } from './ledger.ts';

const results = { true: { label: '相符', tone: 'good' }, false: { label: '不符', tone: 'bad' } } as const;

/** The four agreements of a month, quarter or year; exit 7 where one does not hold. */
export const check = verb<{ account?: string }>({
  arguments: [{ name: '[期间]', text: '如 2026-09、2026Q3、2026（默认：本月）' }],
  options: [accountOption],
  examples: ['jwh finance check 2026-09'],
  async run(context, [word], options) {
    const db = await context.read();
    const period = periodAsked(word, context.today);
    const account = await accountNamed(db, options.account);
    const to = period.to < context.today ? period.to : context.today;
    const all = await agreementsOf(db, account.id, { from: period.from, to }, context.today);
    const verdicts = judgeAgreements(await loadRulebook(db), to, all);
    const rows = all.map(({ code, holds, said }) => ({ code, holds, said: said.join('；') }));
    const broken = rows.filter(({ holds }) => !holds);
    const cite = verdicts[0]?.cite_words;
    return {
      sheet: {
        title: '账目四相符',
        subtitle: `${(await readOffice(db)).name}${ofAccount(account)}　${period.words}`,
        day: to,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'code', label: '核对', type: 'state', states: agreementWords },
              { key: 'holds', label: '结果', type: 'state', states: results },
              { key: 'said', label: '说明', type: 'text', wide: true },
            ],
            rows,
          },
          {
            kind: 'text',
            lines: [cite === undefined ? '本地规定没有账目四相符的要求，只作核对。' : `依据：${cite}。`],
          },
        ],
      },
      record: {
        ...{ period: period.code, from: period.from, to, account: account.id === null ? null : account.name },
        agree: broken.length === 0,
      },
      rows,
      verdicts,
      basis: verdicts.map((one) => one.cite).slice(0, 1),
      ...(broken.length > 0 && { findings: broken, found: true }),
    };
  },
});
