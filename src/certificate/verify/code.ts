import { type Day, dayWords } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { certificateNumber } from '../certificate.ts';
import { type Code, isKnownVersion, readCode } from '../signing/code.ts';
import { isSigned } from '../signing/key.ts';
import { readKeys } from '../signing/key_store.ts';
import type { Said } from '../signing/payload.ts';
import { standing } from './filed.ts';
import { type Difference, type Verified, verified } from './outcome.ts';
import { certificateCalled, certificateSigned, type FiledCertificate } from './store.ts';

/** What the code itself says. */
export function saidFace({ office, day, key_id, ...number }: Said) {
  return { number: certificateNumber(number), day, office, key_id };
}

/** A code that can be read, or what is wrong with it before any key is asked. */
export function codeIn(given: string): Code | Verified {
  if (!isKnownVersion(given)) {
    return verified('newer', '这个码的版本，本程序不认识。', { next: '请更新 jwh 以后再核验。' });
  }
  return readCode(given) ?? verified('damaged', '码不完整，或有字符不对，读不出内容。', { next: again });
}

export const again = '请把码摊平、照亮，再扫一次。';

/** Verifies a code with the office's own keys and its own file. */
export async function verifyCode(db: Database, code: Code, today: Day): Promise<Verified> {
  const face = saidFace(code.said);
  const keys = await readKeys(db);
  const key = keys.find(({ id }) => id === code.said.key_id);
  if (key === undefined) return withoutKey(db, code);
  const filed = await certificateCalled(db, code.said);
  if (!isSigned(code.payload, code.signature, key.public_key)) return unsigned(db, code, filed);
  if (filed === null) {
    const says = `签名是本居委会的，但${face.number}没有存档。`;
    return verified('not_on_file', says, { ...face, next: lostRecords });
  }
  const differences = differencesOf(code.said, filed);
  if (differences.length > 0) {
    const says = `签名是本居委会的，但${face.number}存档的是另一份。`;
    return verified('record_differs', says, { ...face, differences, next: lostRecords });
  }
  return standing(db, filed, today);
}

const lostRecords = '数据文件可能从旧备份恢复过；如果没有，可能有人用了本居委会的私钥：jwh certificate key';

/** Signed with a key that this office never had. */
async function withoutKey(db: Database, { said }: Code): Promise<Verified> {
  const own = await db.selectFrom('office').select('name').executeTakeFirst();
  const face = saidFace(said);
  if (own?.name !== said.office) {
    const says = `码里写的是“${said.office}”，不是本居委会出具的，本居委会不能核验。`;
    return verified('other_office', says, { ...face, next: `向那里要公钥文件再核验：${withKeyFile}` });
  }
  const says = '码自称是本居委会的，但签名的密钥本居委会从来没有过：不要采信。';
  return verified('unknown_key', says, { ...face, next: lostRecords });
}

export const withKeyFile = 'jwh certificate verify 码 --key 公钥文件';

/** The key is the office's, the signature is not: a true code was changed, or somebody made one up. */
async function unsigned(db: Database, code: Code, named: FiledCertificate | null): Promise<Verified> {
  const face = saidFace(code.said);
  const signature = Buffer.from(code.signature).toString('base64url');
  const origin = named?.signature === signature ? named : await certificateSigned(db, signature);
  if (origin !== null) {
    const differences = differencesOf(code.said, origin);
    const says = `码被改动过：签名属于${origin.number}，内容却不同（${differences.map(differenceWords).join('；')}）。`;
    return verified('altered', says, { ...face, differences, next: '不要采信；先再扫一次，排除扫错。' });
  }
  if (named !== null && differencesOf(code.said, named).length === 0) {
    const says = `码被改动过：内容与${named.number}的存档相同，签名却不对。`;
    return verified('altered', says, { ...face, next: '不要采信；先再扫一次，排除扫错。' });
  }
  const says = '码是伪造的：写着本居委会的密钥，签名却不是用它签的。';
  return verified('forged', says, { ...face, next: '不要采信；先再扫一次，排除扫错。' });
}

function differenceWords({ what, code, file }: Difference): string {
  const labels = { number: '编号', day: '日期', office: '出具单位', text: '正文' } as const;
  return what === 'text' ? '正文的摘要不同' : `${labels[what]}：码里是${code}，存档是${file}`;
}

function differencesOf(said: Said, { number, day, digest, statement }: FiledCertificate): Difference[] {
  const filedDigest = Buffer.from(digest, 'base64url').toString('hex').slice(0, 32);
  const office = statement === null ? said.office : (JSON.parse(statement) as { office: string }).office;
  const all: Difference[] = [
    { what: 'number', code: certificateNumber(said), file: number },
    { what: 'day', code: dayWords(said.day), file: dayWords(day) },
    { what: 'office', code: said.office, file: office },
    { what: 'text', code: said.digest, file: filedDigest },
  ];
  return all.filter(({ code, file }) => code !== file);
}
