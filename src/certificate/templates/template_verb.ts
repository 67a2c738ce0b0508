import { resolve } from 'node:path';
import { Refusal } from '../../base/refusal.ts';
import type { Context } from '../../command/context.ts';
import { save } from '../../command/save.ts';
import { type Answer, verb } from '../../command/verb.ts';
import { readOffice } from '../../office/store.ts';
import { readTextFile } from '../../sheet/text_file.ts';
import type { CertificateKind } from '../certificate.ts';
import { kindCalled } from '../kinds/called.ts';
import { certificateSheet } from '../paper.ts';
import { edited } from './edit.ts';
import { templateText } from './file.ts';
import { previewContent } from './preview.ts';
import { resetTemplate, saveTemplate } from './save.ts';
import { readChanges } from './store.ts';
import { fieldsOf } from './supplied.ts';
import { templateAnswer } from './template_sheet.ts';
import { templateOf } from './wording.ts';

interface TemplateOptions {
  edit?: boolean;
  file?: string;
  out?: string;
  reset?: boolean;
  preview?: boolean;
  pdf?: string | true;
}

export const template = verb<TemplateOptions>({
  writes: true,
  arguments: [{ name: '<种类>', text: '证明的种类：序号、代号或名称；一般证明写 证明' }],
  options: [
    { flags: '--edit', text: '用编辑器修改（编辑器由环境变量 EDITOR 决定）' },
    { flags: '--file <文件>', text: '换成文件里的文字（先检查字段、长度和看不见的字符）' },
    { flags: '--out <文件>', text: '把现在的文字写到文件，改好后用 --file 放回' },
    { flags: '--reset', text: '改回程序自带的文字' },
    { flags: '--preview', text: '用虚构的内容看印出来的样子' },
    { flags: '--pdf [文件]', text: '把样张印成 PDF' },
  ],
  examples: [
    'jwh certificate template 证明',
    'jwh certificate template 证明 --preview --pdf 样张.pdf',
    'jwh certificate template 证明 --out 证明文字.txt',
  ],
  async run(context, [word = ''], options) {
    refuseTwo(options);
    const kind = await kindCalled(await context.read(), context.today, word);
    if (options.file !== undefined) {
      await saveTemplate(context, kind, readTextFile(resolve(context.world.cwd, options.file)).text);
    }
    if (options.edit) await change(context, kind);
    if (options.reset) await resetTemplate(context, kind);
    if (options.preview || options.pdf !== undefined) return preview(context, kind);
    return shown(context, kind, options.out);
  },
});

function refuseTwo({ edit, file, reset }: TemplateOptions): void {
  if ([edit, file, reset].filter((one) => one !== undefined).length < 2) return;
  throw new Refusal('usage', 'one_change', '--edit、--file、--reset 一次只能写一个。');
}

/** The wording in the editor; saved as it was left. */
async function change(context: Context, kind: CertificateKind): Promise<void> {
  const now = await templateOf(await context.read(), kind);
  const text = templateText(kind.title, now, fieldsOf(kind));
  await edited(text, { world: context.world, name: kind.code }, (left) => saveTemplate(context, kind, left));
}

async function shown(context: Context, kind: CertificateKind, out: string | undefined): Promise<Answer> {
  const db = await context.read();
  const now = await templateOf(db, kind);
  const fields = fieldsOf(kind);
  const answer = templateAnswer(kind, now, { fields, changes: await readChanges(db, kind.code) });
  if (out === undefined) return answer;
  const path = save(resolve(context.world.cwd, out), templateText(kind.title, now, fields));
  return { ...answer, files: [path] };
}

/** The paper with made-up contents and a code that nobody signed. */
async function preview(context: Context, kind: CertificateKind): Promise<Answer> {
  const db = await context.read();
  const { name } = await readOffice(db);
  const asked = { fields: fieldsOf(kind), office: name, day: context.today };
  const content = previewContent(kind, await templateOf(db, kind), asked);
  return {
    sheet: certificateSheet(content, '样张，没有签名'),
    record: { kind: kind.code, ...content },
  };
}
