import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse, YAMLParseError } from 'yaml';
import { Refusal } from '../base/refusal.ts';
import type { World } from './world.ts';

/** The content of a YAML or JSON file; `-` is standard input. @throws Refusal kind `usage`. */
export async function readDraftFile(file: string, world: World): Promise<unknown> {
  const content = file === '-' ? await text(world.stdin) : readText(resolve(world.cwd, file));
  try {
    return parse(content);
  } catch (error) {
    const [at] = error instanceof YAMLParseError ? (error.linePos ?? []) : [];
    const where = at === undefined ? '' : `，问题在第 ${at.line} 行第 ${at.col} 个字附近`;
    throw new Refusal('usage', 'bad_yaml', `文件不是正确的 YAML 或 JSON${where}。`, {
      hint: '请检查缩进和冒号；没有写入任何内容。',
    });
  }
}

function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const notText = code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    const why = code === 'ENOENT' ? '找不到文件' : notText ? '文件不是 UTF-8 编码' : '不能读取文件';
    throw new Refusal('usage', 'unreadable_record', `${why}：${path}`, { hint: '请检查文件名和编码。' });
  }
}
