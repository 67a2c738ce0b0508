import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../base/refusal.ts';

const whyNot: Readonly<Record<string, string>> = {
  ENOENT: '文件夹不存在',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '这是一个文件夹',
  EEXIST: '这是一个文件，不是文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
};

/**
 * Whole or not at all: written beside the target and then moved over it. `mode`: what is made for the public is for
 * everybody to read, all else for its owner alone. @throws Refusal kind `file`.
 */
export function save(path: string, content: string | Uint8Array, mode: 0o600 | 0o644 = 0o600): string {
  try {
    writeFileSync(`${path}.part`, content, { mode });
    renameSync(`${path}.part`, path);
    return path;
  } catch (error) {
    rmSync(`${path}.part`, { force: true });
    throw cannot('写入文件', path, error);
  }
}

/** A folder to write into: one that is there, or a new one in a folder that is. @throws Refusal kind `file`. */
export function makeFolder(path: string): void {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    statSync(dirname(path));
    mkdirSync(path);
  } catch (error) {
    throw cannot('建立文件夹', path, error);
  }
}

function cannot(what: string, path: string, error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new Refusal('file', 'cannot_save', `不能${what}（${whyNot[code] ?? code}）：${path}`, {
    hint: '请换一个文件名或文件夹。',
  });
}
