import type { Matter } from '../matter/store.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Block } from '../sheet/sheet.ts';
import type { Reception } from './reception.ts';
import { contactMissing, lastOf } from './step.ts';

/** What is still to be done, each with its command; and what the place has no rule for. */
export function nextSteps(reception: Reception, matter: Matter | null, book: Rulebook): Block[] {
  const { voided, disposition, number, facts, steps, day } = reception;
  if (voided !== null) return [];
  const bare = contactMissing(reception);
  const asked = lastOf(steps, 'escalate') !== undefined;
  const lines = [
    ...(facts.unclear && !asked ? [`请示领导：jwh reception escalate ${number} 领导`] : []),
    ...(disposition === null
      ? [
          `答复：jwh reception answer ${number} --text 答复 --basis 依据`,
          `说明原因：jwh reception explain ${number} --text 说明；转介：jwh reception refer ${number} 部门 --contact 联系`,
        ]
      : []),
    ...(bare === null
      ? []
      : [`补上部门的联系方式：jwh reception refer ${number} ${bare.department} --contact 地点、电话、联系人`]),
    ...(matter === null || ['closed', 'voided'].includes(matter.state)
      ? []
      : [`事项的办理：jwh matter show ${matter.number}`]),
    ...(reception.class === 'complaint' && disposition !== 'solved_on_spot'
      ? [`要调查核实的：jwh complaint log --reception ${number} --subject 投诉事项`]
      : []),
  ];
  const none = book.find('reception.first', day) === undefined;
  return [
    ...(lines.length === 0 ? [] : [{ kind: 'text', title: '下一步', lines } as const]),
    ...(none
      ? [{ kind: 'text', tone: 'quiet', lines: [`注：${book.pack.name}没有首问责任的规定；照记不判。`] } as const]
      : []),
  ];
}
