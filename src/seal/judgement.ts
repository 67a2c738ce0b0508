import type { Assessment } from '../proceeding/assessment.ts';
import type { Judged } from '../verdict/verdict.ts';
import { isBlank } from './blank.ts';
import { type NewSealUse, type SealUseFacts, sealScopes } from './use.ts';

type Facts = Pick<NewSealUse, 'document' | 'scope' | 'reviewer' | 'applicant' | 'address' | 'stamper' | 'approver'> &
  Pick<SealUseFacts, 'street_approval' | 'filed'>;

/** What a use is held against beside who approves it: paper with words, the scope, the text reviewed, the register. */
export function judgeUse(assessment: Assessment, facts: Facts): void {
  if (isBlank(facts.document)) {
    const about = { subject: 'blank', label: '所盖文书' };
    assessment.weigh('seal.blank', about, () => ({ holds: false, arithmetic: `“${facts.document}”没有文字内容` }), []);
  }
  judgeScope(assessment, facts);
  if (assessment.book.find('seal.review', assessment.day) !== undefined) {
    const about = { subject: 'review', label: '用印前审阅' };
    const { reviewer } = facts;
    assessment.weigh(
      'seal.review',
      about,
      () => ({ holds: reviewer !== null, arithmetic: reviewer === null ? '没有人审阅文书' : `${reviewer}审阅` }),
      [],
    );
  }
  judgeRegister(assessment, facts);
}

/** Within the scope of the place, or with the sub-district's approval (R-CC-17-1, -4; D-113); 静安 sends one away (D-117). */
function judgeScope(assessment: Assessment, { scope, street_approval }: Facts): Judged | null {
  const about = { subject: 'scope', label: '用印范围' };
  const approved = street_approval === null ? '没有街道办事处批准' : `街道办事处批准：${street_approval}`;
  if (assessment.book.find('seal.scope', assessment.day) !== undefined) {
    return assessment.weigh('seal.scope', about, ({ value }, letter) => {
      const item = value.items.find(({ code }) => code === scope);
      if (item !== undefined) return { holds: true, arithmetic: `属“${item.title}”` };
      const free = letter('D-113') === 'b';
      const why = free ? '只有证明才须请示街道' : approved;
      return { holds: free || street_approval !== null, arithmetic: `${sealScopes[scope]}，${why}` };
    });
  }
  if (scope !== 'beyond') return null;
  const listed = assessment.book.find('certificate.scope', assessment.day);
  if (!listed?.readings.includes('D-117')) {
    assessment.rule('seal.scope');
    return null;
  }
  return assessment.weigh(
    'certificate.scope',
    about,
    (_rule, letter) => ({ holds: letter('D-117') === 'b', arithmetic: '不在清单和居委会职责范围内，请当事人找街道' }),
    ['D-117'],
  );
}

/** The fields the place wants in its register (R-XF1-23, R-JA1-42); what is filed with the sub-district later is not yet asked. */
function judgeRegister(assessment: Assessment, facts: Facts): void {
  if (assessment.book.find('seal.register', assessment.day) === undefined) return;
  const has: Readonly<Record<string, boolean>> = {
    reason: true,
    date: true,
    registration: true,
    user_name: facts.applicant !== null,
    address: facts.address !== null,
    stamped_by: facts.stamper !== null,
    approval: facts.approver !== null,
    filing: facts.filed !== null,
  };
  const given = Object.keys(has).filter((code) => has[code]);
  const later = facts.filed === null ? ['filing'] : [];
  assessment.complete('seal.register', { subject: 'register', label: '用印登记' }, given, later);
}
