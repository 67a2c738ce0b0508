import type { Assessment } from '../../proceeding/assessment.ts';
import type { InForce } from '../../rules/book.ts';
import { judgeBy } from '../../verdict/verdict.ts';
import type { CertificateKind, Condition } from '../certificate.ts';
import type { OfficeItem } from '../kinds/store.ts';
import type { ConditionJudgement } from './condition.ts';
import { neighboursConsent } from './neighbours.ts';
import { notaryLetter, paperNeeded } from './papers.ts';
import { lodging, oneYear, residesHere } from './residence.ts';
import type { Situation } from './situation.ts';

export const conditions: Readonly<Record<Condition, ConditionJudgement>> = {
  resides_here: residesHere,
  one_year: oneYear,
  lodging,
  neighbours_consent: neighboursConsent,
  notary_letter: notaryLetter,
  mandate: paperNeeded('mandate', '有委托书'),
  written_request: paperNeeded('written_request', '有关机关的书面要求'),
  victims_request: paperNeeded('victims_request', '受害人的请求'),
  review_minutes: paperNeeded('review_minutes', '民主评议记录'),
  no_relatives: paperNeeded('no_relatives', '核查过没有亲属'),
  disaster: paperNeeded('disaster', '自然灾害的时间、地点'),
  recommendation: paperNeeded('recommendation', '推荐有记录'),
};

/** Judges every condition of the kind, each by the item of the list (or of the office's own) it stands in. */
export function judgeConditions(
  assessment: Assessment,
  situation: Situation,
  own: readonly Pick<OfficeItem, 'code' | 'cite'>[],
): void {
  const rule = itemRule(assessment, situation.kind, own);
  if (rule === undefined) return;
  for (const subject of situation.kind.conditions) {
    const { label, asked, notes = [], decide } = conditions[subject];
    const about = { subject, label, notes };
    assessment.add(judgeBy(rule, about, assessment.choices, (letter) => decide(situation, letter), asked));
  }
}

/** The rule that a kind stands in, cited by its item. */
function itemRule(
  assessment: Assessment,
  kind: CertificateKind,
  own: readonly Pick<OfficeItem, 'code' | 'cite'>[],
): InForce | undefined {
  const rule = assessment.book.find('certificate.scope', assessment.day);
  const item = own.find(({ code }) => code === kind.code);
  if (kind.origin === 'office' && item !== undefined) return ownRule(assessment, item.cite, rule);
  if (rule === undefined || !/^第\d+[–-]\d+项$/.test(rule.cite.article)) return rule;
  const article = `第${kind.series}项`;
  return {
    ...rule,
    cite: { ...rule.cite, article },
    citeWords: rule.citeWords.replace(rule.cite.article, article),
  };
}

function ownRule({ book, day }: Assessment, cite: string, rule: InForce | undefined): InForce {
  return {
    key: 'certificate.scope',
    kind: 'list',
    title: '可以出具的证明',
    value: { items: [] },
    from: day,
    until: null,
    fallback: false,
    force: 'must',
    readings: [],
    note: null,
    ...rule,
    fromStatus: 'office',
    cite: { place: book.pack.place, document: '本居委会规定', article: cite, status: 'office' },
    citeWords: `本居委会规定：${cite}`,
  };
}
