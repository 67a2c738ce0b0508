import { Refusal } from '../base/refusal.ts';
import type { OptionSpec } from '../command/verb.ts';
import type { Sheet } from '../sheet/sheet.ts';

export const paperOption: OptionSpec = {
  flags: '--paper <纸>',
  text: 'PDF 用多大的纸：a4（默认），或 a3（同样的版面放大，远处也看得清）',
  choices: ['a4', 'a3'],
};

export const htmlOption: OptionSpec = {
  flags: '--html <文件夹>',
  text: '写成网页：这个时期的一页、数据（JSON）和全部时期的目录',
};

/** The size of the paper for the board. @throws Refusal kind `usage` where nothing is printed. */
export function boardPaper(paper: 'a3' | 'a4' | undefined, pdf: string | true | undefined): Pick<Sheet, 'paper'> {
  if (paper !== undefined && pdf === undefined) {
    throw new Refusal('usage', 'no_pdf', `--paper ${paper} 只用于 PDF。`, { hint: '同时写 --pdf 文件名。' });
  }
  return paper === 'a3' ? { paper } : {};
}
