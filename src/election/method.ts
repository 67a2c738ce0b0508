import type { Form } from '../rules/pack.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { methodWords } from './election.ts';
import type { Held } from './held.ts';
import type { ElectionRules } from './rules.ts';

/** What the packs call each way to elect. `assembly_elects` of a residents' meeting leaves its form open. */
const codes: Record<Form, readonly string[]> = {
  adults: ['all_voters', 'direct', 'assembly_elects'],
  households: ['household_representatives', 'assembly_elects'],
  representatives: ['group_representatives', 'assembly_elects'],
};

/**
 * Whether the way the committee is elected is one that the place's rules or the law know. 长春 三(二)2 lets the
 * representatives elect "相关机构" only (D-16). Pure.
 */
export function judgeMethod(held: Held, rules: ElectionRules): Judged[] {
  return [...judgeWay(held, rules), ...judgeAssembly(held, rules)];
}

function judgeWay({ method }: Held, { method: local, lawMethod: law, choices }: ElectionRules): Judged[] {
  if (method === null || local === undefined) return [];
  const lists = (rule: typeof local | undefined) => rule?.value.items.some(({ code }) => codes[method].includes(code));
  const rule = lists(local) || law === undefined || !lists(law) ? local : law;
  const about = { subject: 'method', label: '选举方式' };
  const said = `由${methodWords[method]}投票`;
  const holds = lists(rule) ?? false;
  const known = rule.value.items.map(({ title }) => title).join('、');
  return [judgeBy(rule, about, choices, () => ({ holds, arithmetic: holds ? said : `${said}；规定：${known}` }), [])];
}

function judgeAssembly({ method }: Held, { assembly: rule, choices }: ElectionRules): Judged[] {
  if (rule === undefined || method !== 'representatives') return [];
  const about = { subject: 'assembly', label: '代表会议选居委会', severity: 'warning' } as const;
  const listed = rule.value.items.map(({ title }) => title).join('、');
  return [
    judgeBy(rule, about, choices, (letter) => ({
      holds: letter('D-16') === 'b',
      arithmetic: `代表会议选举${listed}`,
    })),
  ];
}
