import type { Assessment } from '../../proceeding/assessment.ts';
import type { Judged } from '../../verdict/verdict.ts';
import { judgeConditions } from '../conditions/judge.ts';
import { foundBy, type Situation } from '../conditions/situation.ts';
import type { OfficeItem } from '../kinds/store.ts';
import { idDocuments } from './request.ts';

/**
 * Judges a request as it stands: what must be shown (R-CC-17-2, D-112), what must be found out (R-CC-17-3), what lies beyond
 * the office's scope (R-CC-17-4, D-117), and the conditions of its kind.
 */
export function judgeRequest(
  assessment: Assessment,
  situation: Situation,
  own: readonly Pick<OfficeItem, 'code' | 'cite'>[],
): void {
  judgeShown(assessment, situation);
  judgeInquiry(assessment, situation);
  judgeBeyond(assessment, situation);
  judgeConditions(assessment, situation, own);
}

function judgeShown(assessment: Assessment, { request }: Situation): Judged | null {
  const { id_document, id_tail, proxy, proxy_mandate, facts } = request;
  return assessment.weigh(
    'certificate.request',
    { subject: 'shown', label: '证件和有关信息' },
    (_rule, letter) => {
      const shown =
        id_document === null ? '没有出示证件' : `出示${idDocuments[id_document]}（尾号${id_tail ?? '未记'}）`;
      const counts = letter('D-112') === 'a' || id_document === 'id_card' || id_document === 'hukou';
      const lacking = [
        ...(id_document === null || counts ? [] : ['不是户口簿或身份证']),
        ...(proxy === null || letter('D-112') === 'b'
          ? []
          : [proxy_mandate === null ? `${proxy}代办，没有委托书` : '']),
        ...(facts.information === null ? ['没有需证明事项的有关信息'] : []),
      ].filter(Boolean);
      return { holds: id_document !== null && lacking.length === 0, arithmetic: [shown, ...lacking].join('；') };
    },
    ['D-112'],
  );
}

function judgeInquiry(assessment: Assessment, situation: Situation): Judged | null {
  const { inquiries, confirmed } = foundBy(situation);
  const hasBasis = situation.kind.bases.length > 0 || inquiries.some(({ basis }) => basis !== null);
  const about = { subject: 'inquiry', label: '详细核实' };
  if (!confirmed) {
    const arithmetic = inquiries.length === 0 ? '还没有核实' : '核实的情况不属实';
    return assessment.weigh('certificate.inquiry', about, () => ({ holds: false, arithmetic }), []);
  }
  return assessment.complete('certificate.inquiry', about, ['by', 'how', ...(hasBasis ? ['basis'] : [])]);
}

/** What the office may not certify by itself needs the sub-district's approval and its number. */
function judgeBeyond(assessment: Assessment, situation: Situation): Judged | null {
  const { request, kind } = situation;
  const consent = request.steps.find(({ step }) => step === 'consented');
  const number = consent?.step === 'consented' ? consent.content.number : null;
  const words = number === null ? '没有街道的批准' : `街道已批准，文号 ${number}`;
  const scope = assessment.book.find('certificate.scope', assessment.day);
  if (scope !== undefined && scope.force === 'must' && kind.origin === 'general') {
    return assessment.weigh(
      'certificate.scope',
      { subject: 'scope', label: '清单范围' },
      (_rule, letter) => ({
        holds: number !== null || letter('D-117') === 'b',
        arithmetic: `“${request.title}”不在清单之内；${words}`,
      }),
      ['D-117'],
    );
  }
  if (request.facts.beyond === null) return null;
  return assessment.weigh(
    'certificate.beyond',
    { subject: 'beyond', label: '超出范围的，须经街道批准' },
    () => ({ holds: number !== null, arithmetic: `${request.facts.beyond}；${words}` }),
    [],
  );
}
