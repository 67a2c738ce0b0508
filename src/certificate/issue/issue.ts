import { randomUUID } from 'node:crypto';
import { Refusal } from '../../base/refusal.ts';
import { type Day, dayWords, yearOf } from '../../calendar/day.ts';
import { nextNumber } from '../../database/numbering.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import { readOffice } from '../../office/store.ts';
import { type Assessment, assessor } from '../../proceeding/assessment.ts';
import { enterSealUse } from '../../seal/enter.ts';
import { type CertificateContent, certificateNumber, requestStates } from '../certificate.ts';
import { readSituation, type Situation } from '../conditions/situation.ts';
import { readOfficeItems } from '../kinds/store.ts';
import { judgeRequest } from '../request/judgement.ts';
import type { Request } from '../request/request.ts';
import { patchRequest, type RequestPatch } from '../request/store.ts';
import { paperDigest, signStatement } from '../signing/sign.ts';
import { isFree } from '../templates/field.ts';
import type { FieldValues } from '../templates/fill.ts';
import { refuseUnknownFields } from '../templates/supplied.ts';
import { paperTitle, wording } from '../templates/wording.ts';
import { type Issued, numberedUnder } from './issued.ts';
import { officePhone } from './phone.ts';
import { refuseRewritten } from './rewritten.ts';
import { type Approved, type Hands, sealUseOf } from './seal_on.ts';
import { firstOf, insertCertificate } from './store.ts';
import { validUntil } from './valid_until.ts';
import { fieldValues } from './values.ts';

/** Who presses the seal, who has read the words before; what else the paper says. */
export interface Issuing extends Omit<Hands, 'approved'> {
  day: Day;
  /** Where the applicant lives, where neither file nor request know. */
  address: string | null;
  /** The clerk's own fields, given now; of facts only what is said of them already. */
  fields: FieldValues;
  /** Throws where the paper has characters that no font prints. */
  refuseUnprintable(content: Omit<CertificateContent, 'number'>): Promise<void>;
  /** The certificate whose place this one takes. */
  replaces: Issued | null;
  /** Why it does. */
  why?: string;
  /** Who approved this paper; left out: whoever approved the request. */
  approved?: Approved;
}

/** A paper that can go out, all but its number. */
interface Ready {
  request: Request;
  approved: Approved;
  assessment: Assessment;
  situation: Situation;
  content: Omit<CertificateContent, 'number'>;
}

/**
 * Holds a request against the rules of the day and words its paper; writes nothing.
 * @throws Refusal kind `usage` where nothing was approved or a field is missing, `forbidden` where a rule stands in the way.
 */
export async function readyToIssue(db: Database, asked: Request, issuing: Issuing): Promise<Ready> {
  const { day, replaces, address } = issuing;
  const approved = approvalOf(asked, replaces !== null);
  refuseDay(asked, day);
  refuseUnknownFields(asked.kind, issuing.fields);
  const request = { ...asked, address: address ?? asked.address };
  const { assessment, situation } = await stillIssuable(db, request, { day, replaces, act: '出具' });
  const valid_until = validUntil(assessment.choices, day);
  const office = await readOffice(db);
  const known = await fieldValues(db, await asFound(db, situation, replaces), office);
  refuseRewritten(assessment, asked, { address, fields: issuing.fields, again: replaces !== null }, known);
  const values = { ...asked.facts.fields, ...issuing.fields, ...known };
  const content = { ...(await contentOf(db, situation, { ...issuing, values, office: office.name })), valid_until };
  await issuing.refuseUnprintable(content);
  return { request, approved: issuing.approved ?? approved, assessment, situation, content };
}

/**
 * Holds an approved request against the rules and the file of the day its paper is pressed.
 * @param replaces the paper that is out; null for the first. @throws Refusal kind `forbidden` where a rule stands in the way.
 */
export async function stillIssuable(
  db: Database,
  request: Request,
  { day, replaces, act }: Pick<Issuing, 'day' | 'replaces'> & { act: '出具' | '加印' },
): Promise<{ assessment: Assessment; situation: Situation }> {
  const assessment = await (await assessor(db))(day);
  const situation = await readSituation(db, request, day);
  judgeRequest(assessment, situation, await readOfficeItems(db, day));
  refuseBroken(request, assessment, { replaces, act });
  return { assessment, situation };
}

/**
 * Issues a certificate on an approved request within the caller's transaction: its number, its words for good, its signed
 * code, the entry of the seal, the state of the request; all or nothing. @throws Refusal as `readyToIssue`.
 */
export async function issueOn(writing: Writing, asked: Request, issuing: Issuing): Promise<Issued> {
  const { db } = writing;
  const { day, replaces } = issuing;
  const ready = await readyToIssue(db, asked, issuing);
  const { request, assessment, situation, content: words } = ready;
  const { series } = situation.kind;
  const kind = numberedUnder(situation.kind);
  const year = yearOf(day);
  const no = await nextNumber(db, 'certificate', year, kind);
  const content: CertificateContent = { number: certificateNumber({ year, series, no }), ...words };
  const kept = JSON.stringify(content);
  const { number, office, title } = content;
  const digest = paperDigest(kept);
  const id = randomUUID();
  const use = await sealUseOf(db, request, {
    ...{ ...issuing, approved: ready.approved, record_id: id, copies: request.copies },
    reason: replaces === null ? request.purpose : `${request.purpose}（${issuing.why}，替换${replaces.number}）`,
    document: `${number} ${title}`,
  });
  const code = await signStatement(writing, { number, kind, day, office, digest });
  const issued = await insertCertificate(writing, {
    ...{ id, year, kind, series, no, day, title, digest, ...code },
    request_id: request.id,
    person_id: request.person_id,
    copies: request.copies,
    content: kept,
    seal_use_id: (await enterSealUse(writing, use)).id,
    replaces_id: replaces?.id ?? null,
    verdicts: JSON.stringify(assessment.judged),
  });
  await patchRequest(writing, request, { state: 'issued', state_day: day, ...supplied(asked, issuing) });
  return issued;
}

/** What was said only when it was issued stays with the request: a later one says it too. */
function supplied(asked: Request, { address, fields: given }: Issuing): RequestPatch {
  const fields = Object.fromEntries(Object.entries(given).filter(([name]) => isFree(name)));
  return {
    ...(address !== null && address !== asked.address && { address }),
    ...(Object.keys(fields).length > 0 && { facts: { ...asked.facts, fields: { ...asked.facts.fields, ...fields } } }),
  };
}

/** The approval that stands. @throws Refusal kind `usage` where there is none, or the certificate is out already. */
function approvalOf({ number, state, state_day, steps }: Request, again: boolean): Approved {
  const approval = steps.findLast((step) => step.step === 'approved');
  if (approval?.step === 'approved' && state === (again ? 'issued' : 'approved')) {
    const { name, person_id, content, verdicts } = approval;
    const { post, delegation } = content;
    return { name, person_id, post, delegation, verdicts: verdicts.filter(({ subject }) => subject === 'approver') };
  }
  const hints: Partial<Record<typeof state, string>> = {
    verified: `先批准：jwh certificate approve ${number} --by 主任姓名`,
    requested: `先核实：jwh certificate inquire ${number} --how 上门 --found 情况`,
    issued: `再打印：jwh certificate print；换发：jwh certificate reissue；编号见 jwh certificate show ${number}`,
  };
  throw new Refusal('usage', 'request_state', `${number}${requestStates[state].label}（${state_day}），不能出具。`, {
    hint: `${hints[state] ?? `经过见：jwh certificate show ${number}`}。没有写入任何内容。`,
  });
}

function refuseDay({ number, state_day }: Request, day: Day): void {
  if (day >= state_day) return;
  throw new Refusal('usage', 'bad_day', `${number}在 ${state_day} 已有记录，${day} 早于它。`, {
    hint: '请核对 --today 的日期。',
  });
}

/** @throws Refusal kind `forbidden` with its cite: what was approved is held against the rules of the day it goes out. */
function refuseBroken(
  { number, steps }: Request,
  { judged }: Assessment,
  { replaces, act }: { replaces: Issued | null; act: string },
): void {
  const broken = judged.filter(({ holds, severity }) => !holds && severity === 'error');
  const [first] = broken;
  if (first === undefined) return;
  const lines = broken.map(({ label, arithmetic, cite_words }) => `${label}：${arithmetic}（${cite_words}）`);
  throw new Refusal('forbidden', 'may_not_issue', `${number}虽已批准，现在不能${act}：${lines.join('；')}。`, {
    hint: `没有写入任何内容。${replaces === null ? insteadOfIssuing() : insteadOfReplacing(replaces)}`,
    cite: first.cite,
  });

  function insteadOfIssuing(): string {
    const no = steps.findLast(({ step }) => step === 'approved')?.no;
    return `先作废批准再办：jwh certificate retract ${number} --step ${no} --reason 理由；或不予出具：jwh certificate decline ${number} --reason 理由`;
  }
}

/** The request of a certificate that is out is closed: there is nothing of it to take back. */
function insteadOfReplacing({ number, voided_on }: Issued): string {
  const again = '情况有变的重新申请：jwh certificate request';
  return voided_on === null
    ? `原件不再有效的只作废：jwh certificate void ${number} --reason 理由 --by 批准人；${again}`
    : again;
}

/** What was found out was found out for the first paper: one that takes its place says nothing of the time since. */
async function asFound(db: Database, situation: Situation, replaces: Issued | null): Promise<Situation> {
  return replaces === null ? situation : { ...situation, day: (await firstOf(db, replaces)).day };
}

async function contentOf(
  db: Database,
  { request, kind }: Situation,
  { day, office, values, replaces }: Pick<Issuing, 'day' | 'replaces'> & { office: string; values: FieldValues },
): Promise<Omit<CertificateContent, 'number' | 'valid_until'>> {
  const replacing =
    replaces === null
      ? []
      : [
          `本件替换${replaces.number}，原件作废；所载情况以${dayWords((await firstOf(db, replaces)).day)}出具时核实的为准。`,
        ];
  return {
    title: await paperTitle(db, kind, request.title),
    office,
    day,
    recipient: request.recipient,
    paragraphs: [...(await wording(db, kind, values)), ...replacing],
    purpose: request.purpose,
    handler: request.handler,
    phone: await officePhone(db),
  };
}
