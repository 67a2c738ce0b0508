import { type Day, dayWords } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { Statement } from '../certificate.ts';
import type { CertificateNo } from '../number_in.ts';
import { isSigned } from '../signing/key.ts';
import { readKeys } from '../signing/key_store.ts';
import { payload } from '../signing/payload.ts';
import { paperDigest, saidOf } from '../signing/sign.ts';
import { type Verified, verified } from './outcome.ts';
import { certificateCalled, type FiledCertificate } from './store.ts';

/** What the office's file says of a number. */
export async function verifyNumber(db: Database, asked: CertificateNo, given: string, today: Day): Promise<Verified> {
  const found = await certificateCalled(db, asked);
  if (found === null) {
    const says = '本居委会没有出具过这个编号的证明。';
    return verified('not_on_file', says, { given, by: 'number', next: '请再看一遍纸上的编号，或扫纸上的码。' });
  }
  return { ...(await standing(db, found, today)), given, by: 'number' };
}

/** How a certificate stands today: as it was signed, not voided, not past its end. */
export async function standing(db: Database, found: FiledCertificate, today: Day): Promise<Verified> {
  const told = await faceOf(db, found);
  const { voided_on, voided, valid_until, replaced_by } = found.filed;
  const differs = await recordFault(db, found);
  if (differs !== null) {
    return verified('record_differs', differs, { ...told, next: '存档可能被改动过，请核对：jwh audit verify' });
  }
  if (voided_on !== null) {
    const says = `本居委会出具过，已于${dayWords(voided_on)}作废：${(voided ?? '').replace(/。$/, '')}。`;
    return verified('voided', says, { ...told, next: replaced_by === null ? null : `另出的是${replaced_by}。` });
  }
  if (valid_until !== null && valid_until < today) {
    return verified('expired', `是本居委会出具的，有效期到${dayWords(valid_until)}为止。`, told);
  }
  return verified('holds', '是本居委会出具的，没有作废。', { ...told, next: compare });
}

const compare = '码和编号不管纸上的字：请与纸面逐字核对，正文加 --reveal 核验 显示。';

/** What the file says of a certificate, for whatever came of the look. */
export async function faceOf(db: Database, found: FiledCertificate): Promise<Partial<Verified>> {
  const { number, title, day, key_id, filed } = found;
  return { number, title, day, office: await officeOf(db, found), key_id, filed };
}

/** The name under which it was issued. */
async function officeOf(db: Database, { statement }: FiledCertificate): Promise<string | null> {
  if (statement !== null) return (JSON.parse(statement) as Statement).office;
  return (await db.selectFrom('office').select('name').executeTakeFirst())?.name ?? null;
}

/** Whether what is kept is what was signed; null where it is. */
async function recordFault(db: Database, found: FiledCertificate): Promise<string | null> {
  const { statement, signature, key_id, content, digest, number, day } = found;
  if (paperDigest(content) !== digest) return '这份证明存档的文字，与出具时的摘要不符。';
  if (statement === null || signature === null || key_id === null) return null;
  const signed = JSON.parse(statement) as Statement;
  const key = (await readKeys(db)).find(({ id }) => id === key_id);
  const isWhole =
    key !== undefined &&
    signed.number === number &&
    signed.day === day &&
    signed.digest === digest &&
    isSigned(payload(saidOf(signed, key_id)), Buffer.from(signature, 'base64url'), key.public_key);
  return isWhole ? null : '这份证明的存档，与出具时签的名不符。';
}
