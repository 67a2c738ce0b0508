import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Refusal } from '../base/refusal.ts';

/** Whole or not at all: written beside the target and then moved over it. @throws Refusal kind `file`. */
export function save(path: string, content: string | Uint8Array): string {
  try {
    writeFileSync(`${path}.part`, content, { mode: 0o600 });
    renameSync(`${path}.part`, path);
    return path;
  } catch (error) {
    rmSync(`${path}.part`, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Refusal('file', 'cannot_save', `不能写入文件（${whyNot[code] ?? code}）：${path}`, {
      hint: '请换一个文件名或文件夹。',
    });
  }
}

const whyNot: Readonly<Record<string, string>> = {
  ENOENT: '文件夹不存在',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '这是一个文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
};
