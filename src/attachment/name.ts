import { findPrivate, privateWords } from '../base/private.ts';
import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';

/** What file systems do not take, or take for the way to another folder. */
const unsafe = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;
/** Names that are devices on Windows. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
export const longestName = 80;

/** A name that stays in the folder it is written to, on every system. Pure. */
export function safeName(name: string): string {
  const plain = plainWords(name.normalize('NFC').replace(unsafe, '_')).replace(/^[.\s]+|[.\s]+$/gu, '');
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(plain)?.[0] ?? '';
  const letters = [...plain.slice(0, plain.length - ending.length)];
  const short = `${letters.slice(0, longestName - [...ending].length).join('')}${ending}`;
  if (short === '' || short === ending) return `附件${ending}`;
  return reserved.test(short) ? `_${short}` : short;
}

/** A name as it is kept and shown in lists. @throws Refusal kind `usage` for one with a private number in it. */
export function readFileName(name: string): string {
  const safe = safeName(name);
  const found = findPrivate(safe.replace(cameraStamp, ''));
  if (found === null) return safe;
  throw new Refusal('usage', 'private_name', `文件名里有${privateWords[found.kind]}：${found.masked}。`, {
    hint: '文件名会列出来，请另取一个：--name 名称（原文件不用改）。',
  });
}

/** Day and time to the millisecond, as cameras name their pictures: figures, but of nobody. */
const cameraStamp = /20\d{6}[_-]?\d{6,9}(?!\d)/g;

/** The same name once more in one folder: `照片 (2).jpg`. */
export function nextName(name: string, taken: ReadonlySet<string>): string {
  const fold = (text: string) => text.toLowerCase();
  if (!taken.has(fold(name))) return name;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - ending.length);
  for (let no = 2; ; no += 1) {
    const next = `${stem} (${no})${ending}`;
    if (!taken.has(fold(next))) return next;
  }
}
