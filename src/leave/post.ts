import { Refusal } from '../base/refusal.ts';

/** Who can say something about a leave, and what the slip calls them. */
export const approverPosts = {
  director: '主任',
  secretary: '书记',
  section_chief: '街道社会事务管理科科长',
  subdistrict_deputy: '街道主管主任',
  subdistrict: '街道办事处',
  other: '批准人',
} as const;

export type ApproverPost = keyof typeof approverPosts;

/** The street as a whole: each of its posts speaks for it. */
export const street: readonly ApproverPost[] = ['subdistrict', 'section_chief', 'subdistrict_deputy'];

export type OpinionKind = 'approve' | 'reject' | 'review' | 'file';

export const opinionWords: Readonly<Record<OpinionKind, string>> = {
  approve: '批准',
  reject: '不批准',
  review: '审核',
  file: '备案',
};

/** What a rule still asks for before a leave is approved. */
export const needs = {
  approval: '批准人的批准',
  director_approval: '主任批准',
  secretary_or_subdistrict_approval: '书记或街道批准',
  slip: '请假条',
  section_chief_approval: '街道社会事务管理科科长批准',
  subdistrict_deputy_review: '街道主管主任审核',
  subdistrict_deputy_approval: '街道主管主任批准',
  filing_no: '备案号',
  refused: '不受理',
} as const;

export type Need = keyof typeof needs;

/** A post by its code or name. @throws Refusal kind `usage`. */
export function readApproverPost(text: string): ApproverPost {
  const word = text.trim();
  const others: Readonly<Record<string, ApproverPost>> = {
    科长: 'section_chief',
    主管主任: 'subdistrict_deputy',
    街道: 'subdistrict',
  };
  const codes = Object.keys(approverPosts) as ApproverPost[];
  const found = others[word] ?? codes.find((code) => code === word || approverPosts[code] === word);
  if (found !== undefined) return found;
  throw new Refusal('usage', 'unknown_post', `--post 不能是“${text}”。`, {
    hint: `可选：${codes.map((code) => `${approverPosts[code]}（${code}）`).join('、')}`,
  });
}
