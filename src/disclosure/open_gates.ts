import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Judged } from '../verdict/verdict.ts';
import type { DisclosedPeriod } from './disclosed_period.ts';
import { type Gate, gateWords } from './gates.ts';
import { gateNamesOf } from './version_gates.ts';

/** @throws Refusal kind `forbidden` that names every gate that was open on the day. */
export function refuseOpen(open: readonly Gate[], { period, words }: DisclosedPeriod, day: Day): never {
  const first = open[0] as Gate;
  const cites = [...new Set(open.map(({ cite_words }) => cite_words))].join('、');
  throw new Refusal(
    'forbidden',
    'gate_open',
    `${words}的公开内容到 ${day} 还缺${gateNamesOf(open)}（${cites}），不得公开。`,
    {
      hint:
        first.gate === 'seal'
          ? '盖章的，写 --seal 盖章人 --seal-approver 批准人；已经公开了的，加 --happened 理由，如实登记。'
          : `先登记${gateWords[first.gate]}：jwh disclose ${first.rule === 'disclosure.review' ? `review ${period}` : `approve ${period} --gate ${first.gate}`} --by 姓名；已经公开了的，加 --happened 理由，如实登记。`,
      cite: first.cite,
    },
  );
}

/** A sheet posted all the same: what was found of a gate that was open. */
export function openVerdict({ gate, rule, arithmetic, reading, cite, cite_words }: Gate): Judged {
  return {
    ...{ rule, subject: gate, label: gateWords[gate], holds: false, severity: 'error' as const },
    arithmetic: arithmetic ?? '公开时没有登记',
    ...{ readings: reading === null ? [] : [reading], others: [], notes: [], cite, cite_words },
  };
}
