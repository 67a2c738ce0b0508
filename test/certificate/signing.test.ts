import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base32, fromBase32 } from '../../src/certificate/signing/base32.ts';
import { codeOf, readCode } from '../../src/certificate/signing/code.ts';
import { isSigned, keyIdOf, publicHalf, signed } from '../../src/certificate/signing/key.ts';
import { payload } from '../../src/certificate/signing/payload.ts';
import { paperDigest, saidOf } from '../../src/certificate/signing/sign.ts';

const statement = {
  number: '证〔2026〕2-12号',
  kind: 'one_year_residence',
  day: '2026-10-31',
  office: '团结路社区居民委员会',
  digest: paperDigest('{"title":"居住证明"}'),
};

function codeFor(told: typeof statement) {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = publicHalf(privateKey);
  const signature = Buffer.from(signed(payload(saidOf(told, keyIdOf(key))), privateKey)).toString('base64url');
  const code = codeOf({ statement: JSON.stringify(told), signature, key_id: keyIdOf(key) });
  return { key, code: code as string };
}

test('a code is capitals and digits, short enough for a small QR code, and is read back', () => {
  const { code, key } = codeFor(statement);
  expect(code).toMatch(/^JWH1[A-Z2-7]+$/);
  // Version 7 at correction M holds 178: 45 modules a side.
  expect(code.length).toBeLessThanOrEqual(178);
  const read = readCode(code);
  expect(read?.said).toMatchObject({ year: 2026, series: 2, no: 12, day: '2026-10-31', office: statement.office });
  expect(isSigned(read?.payload as Uint8Array, read?.signature as Uint8Array, key)).toBe(true);
});

test('whoever types it in small letters, over lines or in full width is understood', () => {
  const { code } = codeFor(statement);
  const wide = code.replace(/[A-Z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  for (const typed of [code.toLowerCase(), `${code.slice(0, 80)}\n ${code.slice(80)}`, wide]) {
    expect(readCode(typed)?.said).toEqual(readCode(code)?.said);
  }
});

test('every single changed letter of a code is refused', () => {
  const { code, key } = codeFor(statement);
  for (let at = 4; at < code.length; at += 1) {
    const read = readCode(code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1));
    if (read !== null) expect(isSigned(read.payload, read.signature, key)).toBe(false);
  }
});

test('any number, day and name of an office comes back as it went in', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  const names = fc
    .array(fc.constantFrom('团结', '𠮷', '䶮', '社区居民委员会', '居民委员会', 'A', '・'))
    .map((n) => n.join(''));
  fc.assert(
    fc.property(days, fc.nat(200), fc.integer({ min: 1, max: 99_999 }), names, (date, series, no, office) => {
      const day = date.toISOString().slice(0, 10);
      const number = `证〔${day.slice(0, 4)}〕${series}-${no}号`;
      expect(readCode(codeFor({ ...statement, day, number, office }).code)?.said).toMatchObject({
        year: Number(day.slice(0, 4)),
        series,
        no,
        day,
        office,
      });
    }),
    { numRuns: 60 },
  );
});

test('what is no base32 of ours is none, also with bits left over', () => {
  expect(base32(Uint8Array.from([0xff]))).toBe('74');
  expect(fromBase32('74')).toEqual(Uint8Array.from([0xff]));
  expect(fromBase32('75')).toBeNull();
  expect(fromBase32('7')).toBeNull();
  expect(fromBase32('0O')).toBeNull();
});
