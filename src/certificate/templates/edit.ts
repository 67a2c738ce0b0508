import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Refusal } from '../../base/refusal.ts';
import type { World } from '../../command/world.ts';
import { readTextFile } from '../../sheet/text_file.ts';

/**
 * Lets the clerk change a text in the editor of this computer. What comes back goes to `use`; the file stays where it was
 * refused, so that no work is lost. @throws Refusal kind `usage` where nobody sits at a terminal or no editor starts.
 */
export async function edited<T>(
  text: string,
  { world, name }: { world: World; name: string },
  use: (text: string) => Promise<T>,
): Promise<T> {
  if (world.edit === undefined || !world.terminal.input || !world.terminal.output) {
    throw new Refusal('usage', 'question_needed', '现在没有终端，不能打开编辑器。', {
      hint: '先用 --out 文件 取出，改好后用 --file 文件 放回。',
    });
  }
  const path = join(mkdtempSync(join(tmpdir(), 'jwh-')), `${name}.txt`);
  writeFileSync(path, text, { mode: 0o600 });
  if (!(await world.edit(path))) {
    rmSync(dirname(path), { recursive: true, force: true });
    throw new Refusal('usage', 'no_editor', '编辑器没有正常结束，没有写入任何内容。', {
      hint: '用哪个编辑器由环境变量 EDITOR 决定；也可以用 --out、--file。',
    });
  }
  try {
    const result = await use(readTextFile(path).text);
    rmSync(dirname(path), { recursive: true, force: true });
    return result;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.kind, error.code, error.message, {
      hint: `改过的文字还在 ${path}，改正后用 --file 放回；没有写入任何内容。`,
      ...(error.rows === undefined ? {} : { rows: error.rows }),
    });
  }
}
