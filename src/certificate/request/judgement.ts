import type { Assessment } from '../../proceeding/assessment.ts';
import type { Judged } from '../../verdict/verdict.ts';
import { judgeConditions } from '../conditions/judge.ts';
import { foundBy, type Situation } from '../conditions/situation.ts';
import { type Standing, standingOf } from '../kinds/standing.ts';
import type { OfficeItem } from '../kinds/store.ts';
import { idDocuments, type Request } from './request.ts';
import { inquiriesOf, subjectMatterOf } from './step.ts';

/**
 * Judges a request as it stands: whether it may be certified at all (`standingOf`), what must be shown (R-CC-17-2, D-112),
 * what must be found out (R-CC-17-3), what the clerk holds to be beyond the scope (R-CC-17-4), and the conditions of its kind.
 */
export function judgeRequest(assessment: Assessment, situation: Situation, own: readonly OfficeItem[]): Standing {
  const standing = standingOfRequest(assessment, situation, own);
  for (const judged of standing.verdicts) assessment.add(judged);
  judgeShown(assessment, situation);
  judgeInquiry(assessment, situation);
  judgeBeyond(assessment, situation);
  judgeConditions(assessment, { ...situation, kind: { ...standing.kind, conditions: standing.conditions } }, own);
  return standing;
}

function standingOfRequest(
  { book, day }: Assessment,
  { request, kind }: Situation,
  own: readonly OfficeItem[],
): Standing {
  const { facts, title } = request;
  return standingOf(
    { book, own, day },
    { kind, title },
    {
      notary: facts.notarisation,
      matter: subjectMatterOf(request),
      basis: basisOf(request),
      consent: consentOf(request),
    },
  );
}

/** The number of the sub-district's approval; null where there is none. */
export function consentOf({ steps }: Pick<Request, 'steps'>): string | null {
  const consent = steps.findLast(({ step }) => step === 'consented');
  return consent?.step === 'consented' ? consent.content.number : null;
}

function basisOf(request: Request): string | null {
  return inquiriesOf(request).findLast(({ basis }) => basis !== null)?.basis ?? request.facts.basis;
}

function judgeShown(assessment: Assessment, { request }: Situation): Judged | null {
  const { id_document, id_tail, proxy, proxy_mandate, facts } = request;
  return assessment.weigh(
    'certificate.request',
    { subject: 'shown', label: '证件和有关信息' },
    ({ value }, letter) => {
      const asked = value.fields.map(({ code }) => code);
      const isNeeded = asked.includes('id_document');
      const isAny = letter('D-112') === 'a';
      const counts = isAny || id_document === 'id_card' || id_document === 'hukou';
      const shown =
        id_document === null ? '没有出示证件' : `出示${idDocuments[id_document]}（尾号${id_tail ?? '未记'}）`;
      const lacking = [
        ...(id_document === null || counts ? [] : ['不是户口簿或身份证']),
        ...(isAny && proxy !== null && proxy_mandate === null ? [`${proxy}代办，没有委托书`] : []),
        ...(asked.includes('information') && facts.information === null ? ['没有需证明事项的有关信息'] : []),
      ];
      return {
        holds: (id_document !== null || !isNeeded) && lacking.length === 0,
        arithmetic: [shown, ...lacking].join('；'),
      };
    },
    ['D-112'],
  );
}

function judgeInquiry(assessment: Assessment, situation: Situation): Judged | null {
  const { inquiries, confirmed } = foundBy(situation);
  const about = { subject: 'inquiry', label: '详细核实' };
  if (!confirmed) {
    const arithmetic = inquiries.length === 0 ? '还没有核实' : '核实的情况不属实';
    return assessment.weigh('certificate.inquiry', about, () => ({ holds: false, arithmetic }), []);
  }
  const hasBasis =
    situation.kind.bases.length > 0 || basisOf(situation.request) !== null || consentOf(situation.request) !== null;
  return assessment.complete('certificate.inquiry', about, ['by', 'how', ...(hasBasis ? ['basis'] : [])]);
}

/** What the office may not certify by itself needs the sub-district's approval and its number. */
function judgeBeyond(assessment: Assessment, { request }: Situation): Judged | null {
  if (request.facts.beyond === null) return null;
  const number = consentOf(request);
  const words = number === null ? '没有街道的批准' : `街道已批准，文号 ${number}`;
  return assessment.weigh(
    'certificate.beyond',
    { subject: 'beyond', label: '超出范围的，须经街道批准' },
    () => ({ holds: number !== null, arithmetic: `${request.facts.beyond}；${words}` }),
    [],
  );
}
