import { Refusal } from '../../base/refusal.ts';
import type { Context } from '../../command/context.ts';
import type { CertificateContent } from '../certificate.ts';

/**
 * What stands on most papers and in every Chinese font: the fonts are looked at only for what is beyond it. Private use,
 * the later planes and the signs are not in it.
 */
const usual = /^[\s\u0020-\u007e·—‘’“”…〇〔〕《》「」、。（），：；？！－～％\u4e00-\u9fa5]*$/u;

/**
 * A certificate whose words no font prints in full would go out with a code in the place of a name: told before its number
 * and the seal are used. @throws Refusal kind `usage`.
 */
export async function refuseUnprintable(
  context: Context,
  { title, office, recipient, paragraphs, purpose, handler }: Omit<CertificateContent, 'number'>,
): Promise<void> {
  const texts = [title, office, recipient ?? '', ...paragraphs, purpose, handler];
  const beyond = texts.filter((text) => !usual.test(text));
  if (beyond.length === 0) return;
  const { charactersLacking } = await import('../../command/paper.ts');
  const lacking = await charactersLacking(beyond, context);
  if (lacking.length === 0) return;
  const words = lacking.map(({ character, codePoint }) => `${character}（${codePoint}）`).join('、');
  throw new Refusal('usage', 'unprintable', `证明上有字没有字体能印：${words}。`, {
    hint: '把有这些字的字体放进一个文件夹：jwh office set --fonts 文件夹；没有写入任何内容。',
  });
}
