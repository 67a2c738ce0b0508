import { type Paper, type PaperKind, papers, type Request } from '../request/request.ts';
import { inquiriesOf, subjectMatterOf } from '../request/step.ts';
import type { ConditionJudgement } from './condition.ts';

/** All papers that were shown, with the request or later. */
export function papersOf(request: Request): Paper[] {
  return [...request.facts.papers, ...inquiriesOf(request).flatMap((one) => one.papers)];
}

/** A paper that must be there. */
export function paperNeeded(kind: PaperKind, label: string): ConditionJudgement {
  return {
    label,
    asked: [],
    decide({ request }) {
      const shown = papersOf(request).filter((paper) => paper.kind === kind);
      const words = shown.map((paper) => paper.words).join('、');
      return {
        holds: shown.length > 0,
        arithmetic: shown.length > 0 ? `${papers[kind]}：${words}` : `没有${papers[kind]}`,
      };
    },
  };
}

/** A notary's letter that names what is to be certified (静安 item 16, D-118); b asks for none. */
export const notaryLetter: ConditionJudgement = {
  label: '公证处书面来函',
  asked: ['D-118'],
  decide(situation, letter) {
    if (letter('D-118') === 'b') return { holds: true, arithmetic: '不限' };
    const { holds, arithmetic } = paperNeeded('notary_letter', '').decide(situation, letter);
    const matter = subjectMatterOf(situation.request);
    if (matter === null) return { holds: false, arithmetic: `${arithmetic}；没有写明来函要证明的事项（--certify）` };
    return { holds, arithmetic: `${arithmetic}；要证明的事项：${matter}` };
  },
};
