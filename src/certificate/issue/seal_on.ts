import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import { type Assessment, assessor } from '../../proceeding/assessment.ts';
import { enterSealUse, sealInUse } from '../../seal/enter.ts';
import { judgeUse } from '../../seal/judgement.ts';
import { keeperInPost } from '../../seal/keeper.ts';
import type { Named } from '../../seal/named.ts';
import { staffNamed } from '../../staff/in_post.ts';
import type { Judged } from '../../verdict/verdict.ts';
import { consentOf } from '../request/judgement.ts';
import { idDocuments, type Request } from '../request/request.ts';
import { inquiriesOf, inquiryWays } from '../request/step.ts';

/** Who has approved that the seal is pressed, and in which post. */
export interface Approved {
  name: string | null;
  person_id: string | null;
  post: string | null;
  delegation: string | null;
  /** How that was judged. */
  verdicts: readonly Judged[];
}

/** The hands and eyes at the seal. */
export interface Hands {
  approved: Approved;
  /** As typed; null: who keeps the seal, else whoever the command is run by. */
  stamper: string | null;
  /** Whoever the command is run by. */
  operator: Named;
  /** Null: whoever approved. */
  reviewer: string | null;
}

/** A paper under the seal. */
interface Pressing extends Hands {
  day: Day;
  reason: string;
  document: string;
  copies: number;
  /** The certificate. */
  record_id: string;
}

/** A use that may be entered. */
type Use = Parameters<typeof enterSealUse>[1];

/**
 * What the register will say of a certificate, held against what the place wants of it (R-CC-17-1, -6, -12; R-XF1-23).
 * @throws Refusal kind `usage` where the seal is not here, `forbidden` where a rule stands in the way.
 */
export async function sealUseOf(db: Database, request: Request, pressing: Pressing): Promise<Use> {
  const { day, approved, document, copies, reason, record_id } = pressing;
  const seal = await sealInUse(db, day);
  const stamper =
    pressing.stamper === null
      ? ((seal && (await keeperInPost(db, seal, day))) ?? pressing.operator)
      : await staffNamed(db, pressing.stamper, day);
  const reviewer = pressing.reviewer ?? approved.name;
  const assessment = await (await assessor(db))(day);
  const street_approval = consentOf(request);
  const { applicant, address } = request;
  const said = { document, scope: 'certificate' as const, reviewer, applicant, address };
  judgeUse(assessment, { ...said, stamper: stamper.name, approver: approved.name, street_approval, filed: null });
  refuseBroken(assessment);
  return {
    ...{ ...said, day, reason, copies },
    seal_id: seal?.id ?? null,
    applicant_id: request.person_id,
    record_type: 'certificate',
    record_id,
    approver: approved.name,
    approver_id: approved.person_id,
    stamper: stamper.name,
    stamper_id: stamper.person_id,
    facts: {
      ...{ street_approval, approver_post: approved.post, delegation: approved.delegation },
      ...{ id_shown: shownBy(request), verified: verifiedBy(request) },
      // A seal that is out may be pressed where it is; the register says so.
      ...{ kept: null, filed: null, note: seal?.away ?? null },
    },
    verdicts: [...approved.verdicts, ...assessment.judged],
    happened: null,
  };
}

/** Enters that a certificate was sealed, within the caller's transaction. */
export async function pressOn(writing: Writing, request: Request, pressing: Pressing): Promise<string> {
  return (await enterSealUse(writing, await sealUseOf(writing.db, request, pressing))).id;
}

/** @throws Refusal kind `forbidden` with its cite. */
function refuseBroken({ judged }: Assessment): void {
  const broken = judged.filter(({ holds, severity }) => !holds && severity === 'error');
  const [first] = broken;
  if (first === undefined) return;
  const lines = broken.map(({ label, arithmetic, cite_words }) => `${label}：${arithmetic}（${cite_words}）`);
  throw new Refusal('forbidden', 'may_not_seal', `不能用印：${lines.join('；')}。`, {
    hint: '没有写入任何内容。缺地址的，加 --address 地址；用印的规定见 jwh rules list seal',
    cite: first.cite,
  });
}

function shownBy({ id_document, id_tail }: Request): string | null {
  if (id_document === null) return null;
  return `${idDocuments[id_document]}${id_tail === null ? '' : `（尾号${id_tail}）`}`;
}

function verifiedBy(request: Request): string | null {
  const ways = [...new Set(inquiriesOf(request).flatMap((one) => one.ways))].map((way) => inquiryWays[way]);
  return ways.length === 0 ? null : ways.join('、');
}
