import { readFileSync } from 'node:fs';
import { Refusal } from '../base/refusal.ts';

/** A text and where it came from, for what is to be said about it. */
export interface TextFile {
  path: string;
  text: string;
}

/** A file as offices save it: UTF-8 with or without BOM, else GB18030. @throws Refusal kind `file`. */
export function readTextFile(path: string): TextFile {
  return { path, text: textOf(bytesOf(path)) };
}

export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** @throws Refusal kind `file` when there is no such file or it cannot be read. */
export function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const reason = error.code === 'ENOENT' ? '找不到文件' : '不能读文件';
    throw new Refusal('file', 'cannot_read', `${reason}：${path}`);
  }
}
