import { type Day, dayWords } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { readOffice } from '../../office/store.ts';
import { papersOf } from '../conditions/papers.ts';
import { foundBy, readSituation, type Situation } from '../conditions/situation.ts';
import { consentOf } from '../request/judgement.ts';
import { idDocuments, type PaperKind, type Request } from '../request/request.ts';
import { inquiryWays } from '../request/step.ts';
import type { FieldValues } from './fill.ts';

/**
 * What stands in the fields of a paper issued on a day: what the request and the file say, and before them what the clerk gave
 * with `--field`. Carries the full identity number where the request has it; it is on the paper where the wording asks for it.
 */
export async function requestValues(db: Database, request: Request, day: Day): Promise<FieldValues> {
  const situation = await readSituation(db, request, day);
  const { name } = await readOffice(db);
  const all: Record<string, string | null> = {
    ...(await personValues(db, request)),
    ...askedFor(request),
    ...foundOut(situation),
    出具日: dayWords(day),
    本会: name,
  };
  const known = Object.entries(all).filter((one): one is [string, string] => one[1] !== null && one[1] !== '');
  return { ...Object.fromEntries(known), ...request.facts.fields };
}

/** Whether a full identity number stands in the words: whoever prints them enters that somebody saw it. */
export function showsIdNumber(paragraphs: readonly string[], values: FieldValues): boolean {
  const number = values.身份证号;
  return number !== undefined && paragraphs.some((one) => one.includes(number));
}

async function personValues(db: Database, { person_id, applicant }: Request) {
  const person =
    person_id === null
      ? undefined
      : await db.selectFrom('person').select(['gender', 'birth_day']).where('id', '=', person_id).executeTakeFirst();
  const birth = person?.birth_day ?? null;
  const gender = person?.gender ?? null;
  return {
    姓名: applicant,
    性别: gender === null ? null : gender === 'male' ? '男' : '女',
    出生日期: birth === null ? null : dayWords(birth),
  };
}

function askedFor(request: Request) {
  const { id_document, id_tail, id_number, address, purpose, recipient, day, facts, proxy_mandate } = request;
  const shown =
    id_document === null ? null : `${idDocuments[id_document]}${id_tail === null ? '' : `（尾号${id_tail}）`}`;
  const paper = (...kinds: PaperKind[]) => papersOf(request).find(({ kind }) => kinds.includes(kind))?.words ?? null;
  return {
    证件: shown,
    证件号码: id_number === null ? shown : `身份证号码${id_number}`,
    身份证号: id_number,
    住址: address,
    用途: purpose,
    要求单位: recipient,
    申请日: dayWords(day),
    留宿人: facts.host,
    来函: paper('written_request', 'notary_letter'),
    委托书: paper('mandate') ?? proxy_mandate,
    街道文号: consentOf(request),
  };
}

function foundOut(situation: Situation) {
  const { inquiries, since, neighbours } = foundBy(situation);
  const last = inquiries.at(-1);
  const from = since ?? situation.home?.moved_in ?? null;
  const agreed = neighbours.filter(({ name, agreed: yes }) => name !== null && yes).length;
  return {
    居住起日: from === null ? null : dayWords(from),
    核实方式: last === undefined ? null : last.ways.map((way) => inquiryWays[way]).join('、'),
    事实: last?.found ?? situation.request.facts.matter,
    邻居户数: agreed === 0 ? null : String(agreed),
  };
}
