import { isIdNumber } from '../../base/id_number.ts';
import { publicWordsOrNull, readPublicWords } from '../../base/public_words.ts';
import { Refusal } from '../../base/refusal.ts';
import type { Database } from '../../database/open.ts';
import { residentNamed } from '../../resident/named.ts';
import type { IdDocument, Request } from './request.ts';
import { readTail } from './said.ts';

interface ApplicantOptions {
  who: string;
  document?: IdDocument;
  tail?: string;
  idNumber?: string;
  address?: string;
}

type Applicant = Pick<Request, 'applicant' | 'person_id' | 'id_number' | 'address' | 'id_document' | 'id_tail'>;

/**
 * Who asks: the person on file, or a name nobody on file has; what was shown is kept by its kind and last four characters.
 * @throws Refusal kind `usage` where the document is not the one of the person on file.
 */
export async function readApplicant(db: Database, options: ApplicantOptions): Promise<Applicant> {
  const { name, person_id, ...home } = await residentNamed(db, options.who);
  const id_number = options.idNumber === undefined ? null : readIdNumber(options.idNumber);
  const tail = options.tail === undefined ? (id_number?.slice(-4) ?? null) : readTail(options.tail);
  const id_document = options.document ?? (id_number === null ? null : 'id_card');
  if (id_document === null && tail !== null) {
    throw new Refusal('usage', 'document_needed', '写了证件后四位，没有写是什么证件。', {
      hint: '加 --document 身份证',
    });
  }
  refuseTwoNumbers(id_document, tail, id_number);
  if (person_id !== null) await refuseOther(db, { person_id, name, id_document, tail });
  const address = publicWordsOrNull(options.address, '住址') ?? doorOf(home);
  return { applicant: name, person_id, id_number, address, id_document, id_tail: tail };
}

function doorOf({ building, unit, room }: { building?: string | null; unit?: string | null; room?: string | null }) {
  if (building == null) return null;
  return [building, unit == null ? '' : `${unit.replace(/单元$/, '')}单元`, room == null ? '' : `${room}室`].join('');
}

/** The identity card shown must be that of the person on file. @throws Refusal kind `usage`. */
export async function refuseOther(
  db: Database,
  {
    person_id,
    name,
    id_document,
    tail,
  }: { person_id: string; name: string; id_document: IdDocument | null; tail: string | null },
): Promise<void> {
  if (id_document !== 'id_card' || tail === null) return;
  const row = await db.selectFrom('person').select('id_number').where('id', '=', person_id).executeTakeFirst();
  const known = row?.id_number ?? null;
  if (known === null || known.endsWith(tail)) return;
  throw new Refusal('usage', 'other_document', `出示的身份证尾号${tail}，与档案中${name}的身份证号不符。`, {
    hint: '请核对证件；同名的另一人，申请人写编码；档案有误的用 jwh resident amend 更正。',
  });
}

/** Of an identity card, the last four are those of its number. @throws Refusal kind `usage`. */
export function refuseTwoNumbers(document: IdDocument | null, tail: string | null, id_number: string | null): void {
  if (document !== 'id_card' || tail === null || id_number === null || id_number.endsWith(tail)) return;
  throw new Refusal('usage', 'two_numbers', `出示的身份证尾号${tail}，与所写的身份证号不符。`, {
    hint: '请对照证件核对。没有写入任何内容。',
  });
}

function readIdNumber(text: string): string {
  const id_number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (isIdNumber(id_number)) return id_number;
  throw new Refusal('usage', 'bad_id_number', '身份证号不对：应为18位，出生日期存在，校验码相符。', {
    hint: '请对照证件核对。',
  });
}

/** Who comes in the applicant's place, with the mandate. @throws Refusal kind `usage` for a mandate of nobody. */
export async function readProxy(
  db: Database,
  { proxy, mandate, who }: { proxy?: string; mandate?: string; who: string },
): Promise<{ person_id: string | null; columns: Pick<Request, 'proxy' | 'proxy_mandate'> }> {
  if (proxy === undefined) {
    if (mandate === undefined) return { person_id: null, columns: { proxy: null, proxy_mandate: null } };
    throw new Refusal('usage', 'proxy_needed', '有委托书，没有写代办人。', { hint: '加 --proxy 姓名' });
  }
  const { name, person_id } = await residentNamed(db, proxy);
  const applicant = await residentNamed(db, who);
  if (person_id === null ? name === applicant.name : person_id === applicant.person_id) {
    throw new Refusal('usage', 'own_proxy', `${name}是申请人，不能又是代办人。`);
  }
  const proxy_mandate = mandate === undefined ? null : readPublicWords(mandate, '委托书', 100);
  return { person_id, columns: { proxy: name, proxy_mandate } };
}
