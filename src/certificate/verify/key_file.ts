import * as v from 'valibot';
import { Refusal } from '../../base/refusal.ts';
import { type Day, dayWords, isDay } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import { readTextFile } from '../../sheet/text_file.ts';
import { certificateNumber } from '../certificate.ts';
import { kindsHere } from '../kinds/here.ts';
import { allOfficeItems } from '../kinds/store.ts';
import type { Code } from '../signing/code.ts';
import { isPublicKey, isSigned, keyIdOf } from '../signing/key.ts';
import { readKeys } from '../signing/key_store.ts';
import { saidFace } from './code.ts';
import { type Verified, verified } from './outcome.ts';
import { readVoids } from './void_store.ts';

const day = v.pipe(v.string(), v.check(isDay));

const shape = v.strictObject({
  what: v.literal('jwh public key'),
  format: v.literal(1),
  office: v.string(),
  /** As of when the rest is told. */
  day,
  keys: v.array(
    v.pipe(
      v.strictObject({
        id: v.string(),
        public_key: v.pipe(v.string(), v.check(isPublicKey)),
        from_day: day,
        retired_on: v.nullable(day),
      }),
      v.check(({ id, public_key }) => keyIdOf(public_key) === id),
    ),
  ),
  /** What the series of a number is called. */
  kinds: v.array(v.strictObject({ series: v.number(), title: v.string() })),
  voided: v.array(v.strictObject({ number: v.string(), voided_on: day })),
});

/** What others verify this office's codes with: public keys, names of the kinds, what is voided. No word of any person. */
export type KeyFile = v.InferOutput<typeof shape>;

export async function keyFileOf(db: Database, today: Day): Promise<KeyFile> {
  const { name } = await db.selectFrom('office').select('name').executeTakeFirstOrThrow();
  const keys = await readKeys(db);
  const here = await kindsHere(db, today);
  const ended = (await allOfficeItems(db)).filter(({ series }) => here.every((kind) => kind.series !== series));
  const voids = await readVoids(db, null);
  return {
    what: 'jwh public key',
    format: 1,
    office: name,
    day: today,
    keys: keys.map(({ id, public_key, from_day, retired_on }) => ({ id, public_key, from_day, retired_on })),
    kinds: [...here, ...ended].map(({ series, title }) => ({ series, title })),
    voided: voids.map((one) => ({ number: certificateNumber(one), voided_on: one.voided_on })),
  };
}

/** @throws Refusal kind `usage` where it is not there or is no such file. */
export function readKeyFile(path: string): KeyFile {
  const parsed = v.safeParse(shape, json(readTextFile(path).text));
  if (parsed.success) return parsed.output;
  throw new Refusal('usage', 'not_a_key_file', `这不是居委会的公钥文件，或已损坏：${path}`, {
    hint: '公钥文件由出具证明的居委会给出：jwh certificate key --out 公钥.json',
  });
}

/** The public key file at a path; null where what lies there is something else. */
export function keyFileAt(path: string): KeyFile | null {
  try {
    return readKeyFile(path);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Verifies a code with nothing but a key file: whoever takes the paper needs neither network nor the office's records. */
export function verifyByFile(code: Code, file: KeyFile): Verified {
  const { said } = code;
  const face = { ...saidFace(said), title: file.kinds.find(({ series }) => series === said.series)?.title ?? null };
  const key = file.keys.find(({ id }) => id === said.key_id);
  if (key === undefined) return withoutKey(said.office, file, face);
  if (!isSigned(code.payload, code.signature, key.public_key)) {
    const says = `码被改动过，或是伪造的：签名不是${file.office}的。`;
    return verified('forged', says, { ...face, next: '不要采信；先再扫一次，排除扫错。' });
  }
  if (key.retired_on !== null && said.day > key.retired_on) {
    const says = `签名的密钥已于${dayWords(key.retired_on)}停用，码里的日期却在那以后。`;
    return verified('retired_key', says, { ...face, next: `请打电话问${file.office}。` });
  }
  const gone = file.voided.find(({ number }) => number === face.number);
  if (gone !== undefined) {
    return verified('voided', `是${said.office}出具的，已于${dayWords(gone.voided_on)}作废。`, face);
  }
  if (said.day > file.day) {
    const says = `签名是${said.office}的；公钥文件是${dayWords(file.day)}的，比证明旧，不知道有没有作废。`;
    return verified('older_file', says, { ...face, next: `向${said.office}要一份新的公钥文件，或看公布的作废清单。` });
  }
  const says = `是${said.office}出具的；到${dayWords(file.day)}为止没有作废。`;
  return verified('holds', says, { ...face, next: '码不管纸上的字；以后是否作废，看出具单位公布的作废清单。' });
}

function withoutKey(office: string, file: KeyFile, face: Partial<Verified>): Verified {
  if (office !== file.office) {
    const says = `码里写的是“${office}”，公钥文件是${file.office}的，不能核验。`;
    return verified('other_office', says, { ...face, next: `请用${office}的公钥文件。` });
  }
  const says = `码自称是${office}的，但公钥文件里没有签名的这把密钥。`;
  return verified('unknown_key', says, {
    ...face,
    next: `公钥文件是${dayWords(file.day)}的，请要一份新的；仍没有就不要采信。`,
  });
}
