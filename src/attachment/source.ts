import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { World } from '../command/world.ts';
import { digestOf } from './folder.ts';
import { mediaOf } from './media.ts';
import { longestName, readFileName } from './name.ts';

/** A file somebody wants to attach, read whole. */
export interface Source {
  path: string;
  name: string;
  bytes: Buffer;
  size: number;
  media: string;
  digest: string;
}

/** A scan has a few, a video from a telephone some ten; a record is no place for a film. */
export const mostMegabytes = 50;

/** Reads a file to be attached. @throws Refusal kind `file` or `usage`. */
export function readSource(given: string, name: string | undefined, world: World): Source {
  const path = resolve(world.cwd, given);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Refusal('file', 'file_missing', `找不到文件：${path}`, { hint: '请检查文件名。' });
  if (!found.isFile())
    throw new Refusal('file', 'not_a_file', `这不是文件：${path}`, { hint: '文件夹请先压缩成一个文件。' });
  if (found.size === 0) throw new Refusal('usage', 'empty_file', `文件是空的：${path}`);
  if (found.size > mostMegabytes * 1_000_000) throw tooLarge(path, found.size);
  const bytes = read(path);
  return {
    path,
    name: readFileName(name === undefined ? basename(path) : readWords(name, '--name 的名称', longestName)),
    bytes,
    size: bytes.length,
    media: mediaOf(bytes),
    digest: digestOf(bytes),
  };
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = code === 'EACCES' || code === 'EPERM' ? '没有权限' : code;
    throw new Refusal('file', 'file_unreadable', `不能读取文件（${why}）：${path}`);
  }
}

function tooLarge(path: string, size: number): Refusal {
  const megabytes = Math.ceil(size / 1_000_000);
  return new Refusal('usage', 'too_large', `文件有 ${megabytes} MB，一件附件最多 ${mostMegabytes} MB：${path}`, {
    hint: '照片请缩小，视频请另存，在备注里写明放在哪里。',
  });
}
