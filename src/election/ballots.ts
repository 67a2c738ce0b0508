import { type Share, weigh } from '../base/share.ts';
import { baseWords } from '../rules/words.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import type { Held } from './held.ts';
import type { ElectionRules } from './rules.ts';

/**
 * Whether enough took part. In an election by all or by households those whose ballots came back; in one by representatives
 * those at the meeting, by its quorum. Null where no rule or no count says. Pure.
 */
export function judgeValidity(held: Held, { validity: rule, choices }: ElectionRules): Judged | null {
  const byMeeting = held.method === 'representatives';
  const count = byMeeting ? (held.present ?? held.returned) : held.returned;
  const { voters } = held;
  if (rule === undefined || count === null || voters === null) return null;
  const body = byMeeting ? baseWords.representatives : baseWords[rule.value.of];
  return judgeBy(
    rule,
    { subject: 'validity', label: '参加投票的人数' },
    choices,
    (letter) => {
      const inclusive = rule.readings.includes('D-01') && letter('D-01') === 'b';
      const { holds, arithmetic } = weigh(count, voters, inclusive ? included(rule.value) : rule.value);
      return { holds, arithmetic: `${body} ${voters}，${byMeeting ? '到会' : '收回选票'} ${count}：${arithmetic}` };
    },
    rule.readings.filter((id) => id === 'D-01'),
  );
}

function included(share: Share): Share {
  return 'moreThan' in share ? { atLeast: share.moreThan } : share;
}

/** Proxies: in writing, to another voter of the community, the list published before the vote. Pure. */
export function judgeProxies({ draft, day }: Held, { proxy: rule, choices }: ElectionRules): Judged[] {
  const { proxies, proxy_list_day: published } = draft;
  if (rule === undefined || proxies === undefined || proxies === 0) return [];
  if (Array.isArray(proxies) && proxies.length === 0) return [];
  const named = Array.isArray(proxies) ? proxies : [];
  const lacking: Record<string, string[]> = {
    written: named.filter(({ written }) => !written).map(({ absent }) => absent),
    holder_voter: named.filter(({ holder_voter }) => !holder_voter).map(({ absent }) => absent),
    list_published: published !== undefined && published <= day ? [] : ['名单'],
  };
  const missing = rule.value.fields.filter(({ code }) => (lacking[code] ?? []).length > 0);
  const number = Array.isArray(proxies) ? proxies.length : proxies;
  const faults = missing.map(({ code, title }) =>
    code === 'list_published'
      ? `没有在选举前公布名单${published === undefined ? '' : `（${published} 公布）`}`
      : `不是“${title}”的：${(lacking[code] ?? []).join('、')}`,
  );
  const notes = Array.isArray(proxies) ? [] : ['委托只报了张数，是否书面、受托人是不是选民没有核对。'];
  return [
    judgeBy(rule, { subject: 'proxies', label: '委托投票', notes }, choices, () => ({
      holds: missing.length === 0,
      arithmetic: [`委托 ${number} 张`, ...faults].join('；'),
    })),
  ];
}

/** Ballots cast by proxies that do not meet what is asked of them; what the vote comes to without them is told. */
export function faultyProxies({ draft }: Held): number {
  if (!Array.isArray(draft.proxies)) return 0;
  return draft.proxies.filter(({ written, holder_voter }) => !written || !holder_voter).length;
}
