import { dayWords } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { Office } from '../../office/office.ts';
import { genderStates } from '../../person/person.ts';
import { papersOf } from '../conditions/papers.ts';
import { foundBy, type Situation } from '../conditions/situation.ts';
import { consentOf } from '../request/judgement.ts';
import { idDocuments, type PaperKind, type Request } from '../request/request.ts';
import { inquiriesOf, inquiryWays, subjectMatterOf } from '../request/step.ts';
import type { FieldValues } from '../templates/fill.ts';

/** What the file, the request and the inquiries give for the fields of a wording: facts that nobody writes by hand. */
export async function fieldValues(
  db: Database,
  situation: Situation,
  office: Pick<Office, 'name'>,
): Promise<FieldValues> {
  const { request } = situation;
  const values: Record<string, string | null> = {
    ...personValues(situation, await genderOf(db, request.person_id)),
    ...inquiryValues(situation),
    用途: request.purpose,
    要求单位: request.recipient,
    申请日: dayWords(request.day),
    出具日: dayWords(situation.day),
    留宿人: request.facts.host,
    来函: paperWords(request, 'written_request') ?? paperWords(request, 'notary_letter'),
    委托书: request.proxy_mandate ?? paperWords(request, 'mandate'),
    街道文号: consentOf(request),
    本会: office.name,
  };
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null));
}

function personValues({ request, birth_day }: Situation, gender: string | null) {
  const { id_document, id_tail, id_number } = request;
  const shown =
    id_document === null ? null : `${idDocuments[id_document]}${id_tail === null ? '' : `（尾号${id_tail}）`}`;
  return {
    姓名: request.applicant,
    性别: gender,
    出生日期: birth_day === null ? null : dayWords(birth_day),
    证件: shown,
    证件号码: id_number === null ? shown : `身份证号码${id_number}`,
    身份证号: id_number,
    住址: request.address,
  };
}

function inquiryValues(situation: Situation) {
  const { request, home } = situation;
  const inquiries = inquiriesOf(request);
  const { since, neighbours } = foundBy(situation);
  const from = since ?? home?.moved_in ?? null;
  const ways = [...new Set(inquiries.flatMap((one) => one.ways))].map((way) => inquiryWays[way]);
  const agreed = neighbours.filter(({ name, agreed: yes }) => name !== null && yes).length;
  return {
    居住起日: from === null ? null : dayWords(from),
    核实方式: ways.length === 0 ? null : ways.join('、'),
    事实: subjectMatterOf(request) ?? inquiries.at(-1)?.found ?? null,
    邻居户数: agreed === 0 ? null : String(agreed),
  };
}

function paperWords(request: Request, kind: PaperKind): string | null {
  const words = papersOf(request).flatMap((paper) => (paper.kind === kind ? [paper.words] : []));
  return words.length === 0 ? null : words.join('、');
}

async function genderOf(db: Database, person_id: string | null): Promise<string | null> {
  if (person_id === null) return null;
  const row = await db.selectFrom('person').select('gender').where('id', '=', person_id).executeTakeFirst();
  const gender = row?.gender as keyof typeof genderStates | null | undefined;
  return gender == null ? null : genderStates[gender].label;
}
