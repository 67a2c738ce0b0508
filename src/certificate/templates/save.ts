import { Refusal } from '../../base/refusal.ts';
import type { Context } from '../../command/context.ts';
import type { CertificateKind } from '../certificate.ts';
import { faultsIn } from './check.ts';
import { readTemplateText } from './file.ts';
import { putTemplate } from './store.ts';
import { fieldsOf, suppliedTemplate } from './supplied.ts';
import type { Template } from './template.ts';
import { templateOf } from './wording.ts';

/**
 * Puts the wording of a file in force, where nothing is wrong with it.
 * @throws Refusal kind `usage`, code `bad_template`: every fault with its line, in `rows`; or `same_template`.
 */
export async function saveTemplate(context: Context, kind: CertificateKind, text: string): Promise<void> {
  const file = readTemplateText(text);
  const faults = faultsIn(file, { fields: fieldsOf(kind), must: suppliedTemplate(kind).must });
  if (faults.length > 0) {
    const told = faults.map(({ line, words }) => (line === null ? words : `第${line}行：${words}`));
    throw new Refusal('usage', 'bad_template', `证明文字有${faults.length}处不对：${told.join('；')}。`, {
      hint: `可用的字段：jwh certificate template ${kind.series}；没有写入任何内容。`,
      rows: faults,
    });
  }
  const template = { title: file.title, paragraphs: file.lines.map((line) => line.text) };
  await context.write(async (writing) => {
    if (areSame(template, await templateOf(writing.db, kind))) throw same('文字没有改动');
    await putTemplate(writing, { kind: kind.code, day: context.today, template });
  });
}

/** Goes back to the program's wording. @throws Refusal kind `usage` where it is in force already. */
export async function resetTemplate(context: Context, kind: CertificateKind): Promise<void> {
  await context.write(async (writing) => {
    if (areSame(suppliedTemplate(kind), await templateOf(writing.db, kind))) throw same('用的就是程序自带的文字');
    await putTemplate(writing, { kind: kind.code, day: context.today, template: null });
  });
}

function areSame(one: Template, other: Template): boolean {
  return one.title === other.title && one.paragraphs.join('\n') === other.paragraphs.join('\n');
}

function same(words: string): Refusal {
  return new Refusal('usage', 'same_template', `${words}，没有写入任何内容。`);
}
