import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../../base/refusal.ts';
import type { Context } from '../../command/context.ts';
import { save } from '../../command/save.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import type { Issued } from './issued.ts';
import { paperOf } from './paper.ts';

/** Writes papers one after the other, with the typesetter started once. */
export class Papers {
  readonly #context: Context;
  #print: ((sheet: Sheet) => { pdf: Uint8Array; warnings: string[] }) | undefined;
  /** What must be told of the papers: characters that no font has. */
  readonly warnings = new Set<string>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** Writes a paper and gives the path. @throws Refusal kind `file`, which says that the certificate itself is there. */
  async write(issued: Issued, path: string): Promise<string> {
    try {
      this.#print ??= await (await import('../../command/paper.ts')).sheetPrinter(this.#context);
      const { pdf, warnings } = this.#print(paperOf(issued));
      for (const warning of warnings) this.warnings.add(warning);
      return save(path, pdf);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal('file', error.code, `${issued.number}已出具，但纸面没有写成：${error.message}`, {
        hint: `另写一处：jwh certificate print ${issued.number} --pdf 文件名.pdf`,
      });
    }
  }

  /** Says on standard error what must be told. */
  tell(): void {
    if (this.warnings.size > 0) this.#context.world.stderr.write(`${[...this.warnings].join('\n')}\n`);
  }
}

/** Where the paper of a certificate goes: the file named, or one called after the certificate. */
export function paperPath({ cwd }: { cwd: string }, target: string | true, { number, title }: Issued): string {
  return resolve(cwd, target === true ? paperName({ number, title }) : target);
}

/** The same in a folder, for many. */
export function paperIn(folder: string, issued: Issued): string {
  return join(folder, paperName(issued));
}

function paperName({ number, title }: Pick<Issued, 'number' | 'title'>): string {
  return `${number}${title}.pdf`.replace(/[\\/:*?"<>|\s]+/g, '');
}

/** Before anything is written: a paper that has nowhere to go is no reason to use up a number. @throws Refusal kind `file`. */
export function refuseNoFolder({ cwd }: { cwd: string }, target: string | true | undefined): void {
  if (target === undefined || target === true) return;
  if (target === '-') {
    throw new Refusal('usage', 'no_file_name', '--pdf 不能写到标准输出（-），要写成文件。', {
      hint: '写一个文件名：--pdf 证明.pdf；没有写入任何内容。',
    });
  }
  const folder = dirname(resolve(cwd, target));
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new Refusal('file', 'cannot_save', `文件夹不存在：${folder}`, {
    hint: '请换一个文件名或先建文件夹；没有写入任何内容。',
  });
}
