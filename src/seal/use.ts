import { isDay } from '../calendar/day.ts';

/** What the seal is pressed on: the seven matters of 长春 十七(二), certificates, and what lies beyond (十七(三)). */
export const sealScopes = {
  resolution: '居民会议决议',
  submission: '上报的公文材料',
  disclosure: '定期公布的居务公开内容',
  notice: '通知、告示、宣传材料',
  statistics: '统计报表和档案',
  agreement: '共建、资源共享协议',
  other: '其他依法办理的事项',
  certificate: '证明',
  beyond: '规定范围以外的事项',
} as const;

/** The same in a table. */
export const scopeShort: Record<SealScope, string> = {
  resolution: '决议',
  submission: '公文材料',
  disclosure: '居务公开',
  notice: '通知告示',
  statistics: '报表档案',
  agreement: '协议',
  other: '其他',
  certificate: '证明',
  beyond: '范围以外',
};

export type SealScope = keyof typeof sealScopes;

/** What a use has no column for; each left out or null where nothing was said. */
export interface SealUseFacts {
  /** The sub-district's approval, by its number, where it is beyond the scope. */
  street_approval: string | null;
  /** The post the approver approved in, and the delegation he or she used. */
  approver_post: string | null;
  delegation: string | null;
  /** For a certificate: the ID document that was shown, and how the facts were verified. */
  id_shown: string | null;
  verified: string | null;
  /** Where a copy is kept. */
  kept: string | null;
  /** 备案: where and when it was filed. */
  filed: { to: string; day: string; note: string | null } | null;
  note: string | null;
}

/** One use of the seal as it is entered (F-31; the five fields of 幸福 and those of the usual register). */
export interface NewSealUse {
  day: string;
  /** The seal in use; null where the office has none on file. */
  seal_id: string | null;
  scope: SealScope;
  /** 用章事由. */
  reason: string;
  applicant: string | null;
  applicant_id: string | null;
  address: string | null;
  /** Title of the paper that was sealed. */
  document: string;
  copies: number;
  /** The record of this file that the paper is, by its table and id; null where it is none. */
  record_type: string | null;
  record_id: string | null;
  /** Who read the text before it was sealed. */
  reviewer: string | null;
  approver: string | null;
  approver_id: string | null;
  stamper: string | null;
  stamper_id: string | null;
  /** What has no column: the sub-district's approval, where it was filed, remarks. */
  facts: Partial<SealUseFacts>;
  verdicts: readonly object[];
  /** Why it is entered although a rule forbids it. */
  happened: string | null;
}

/** `用〔2026〕5号` */
export function sealUseNumber({ year, no }: { year: number; no: number }): string {
  return `用〔${year}〕${no}号`;
}

/** Whether a word is the number of a use, `用〔2026〕5号`, `2026-5`, `5`, and not the name of a seal. */
export function isUseNumber(word: string): boolean {
  // The day a seal came into use names the seal.
  return !isDay(word.trim()) && /^用?\s*[〔[(（]?\d[\d\s〕\])）号-]*$/u.test(word.trim());
}
