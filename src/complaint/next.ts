import { answerParts } from '../matter/judgement.ts';
import type { Matter } from '../matter/store.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Block } from '../sheet/sheet.ts';
import type { Complaint } from './complaint.ts';

/** What is still to be done about a complaint, each with its command; and what the place has no rule for. */
export function nextSteps({ number, facts, voided, day }: Complaint, matter: Matter, book: Rulebook): Block[] {
  if (voided !== null || matter.state === 'voided') return [];
  const lines = matter.state === 'closed' ? [`印处理结果告知：jwh complaint letter ${number} --pdf`] : open();
  const none = book.find('complaint.investigate', day) === undefined;
  return [
    { kind: 'text', title: '下一步', lines },
    ...(none
      ? [{ kind: 'text', tone: 'quiet', lines: [`注：${book.pack.name}没有投诉处理的规定；照记不判。`] } as const]
      : []),
  ];

  function open(): string[] {
    const { consulted, investigated, finding, handling, told } = facts;
    const { result, reply: replied } = answerParts(matter.steps);
    // Told of another finding, the complainant is told anew.
    const reply = replied && told !== undefined;
    const founded = finding !== undefined && finding.grade !== 'unfounded';
    return [
      ...(matter.state === 'paused' ? [`恢复办理：jwh matter resume ${matter.number}`] : []),
      ...(matter.responsible === null ? [`交给谁办：jwh complaint assign ${number} 姓名 --reason 理由`] : []),
      ...(consulted.length === 0 ? [`查阅办事记录：jwh complaint consult ${number} --text 内容`] : []),
      ...(investigated.length === 0 ? [`调查核实：jwh complaint facts ${number} --text 情况`] : []),
      ...(finding === undefined ? [`认定：jwh complaint find ${number} 属实 --text 情况`] : []),
      ...(finding !== undefined && !founded && !result
        ? [`重新认定：jwh complaint find ${number} 不属实 --text 情况 --reason 理由`]
        : []),
      ...(founded && (handling === undefined || !result)
        ? [`处理：jwh complaint handle ${number} --text 处理 --basis 依据`]
        : []),
      ...(finding !== undefined && !reply ? [`告知投诉人：jwh complaint tell ${number} --text 内容 --basis 依据`] : []),
      ...(result && reply ? [`办结：jwh complaint close ${number}`] : []),
    ];
  }
}
