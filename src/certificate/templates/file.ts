import type { Field } from './field.ts';
import type { Template } from './template.ts';

/** A line of a template's file that prints as a paragraph. */
export interface Line {
  /** Counted from 1. */
  no: number;
  text: string;
}

export interface TemplateFile {
  title: string | null;
  lines: readonly Line[];
}

const titleMark = /^标题\s*[:：]\s*(.*)$/u;

/** The template as a file that a clerk changes: remarks, the title, a paragraph to a line. Ends with a line break. */
export function templateText(name: string, { title, paragraphs }: Template, fields: readonly Field[]): string {
  return [
    `# 证明文字：${name}`,
    '# 一行一段。{ } 里是字段；[ ] 里的一段，字段没有内容时整段不印。# 开头的行不印。',
    '# “本证明仅用于……”“特此证明。”、落款、日期、经办人和电话由程序印，不要写在这里。',
    ...fields.map(({ name: field, text }) => `#   {${field}} ${text}`),
    '',
    `标题：${title ?? ''}`,
    '',
    ...paragraphs,
    '',
  ].join('\n');
}

/** What such a file says; wide brackets count as narrow ones. */
export function readTemplateText(text: string): TemplateFile {
  const all = text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .map((line, at) => ({ no: at + 1, text: narrow(line).replace(/^[ \u3000]+|[ \u3000]+$/gu, '') }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
  const titles = all.filter((line) => titleMark.test(line.text));
  const [, title = ''] = titleMark.exec(titles[0]?.text ?? '') ?? [];
  return {
    title: title.trim() === '' ? null : title.trim(),
    lines: all.filter((line) => line !== titles[0]),
  };
}

const wide: Readonly<Record<string, string>> = { '｛': '{', '｝': '}', '［': '[', '］': ']' };

function narrow(text: string): string {
  return text.replace(/[｛｝［］]/gu, (one) => wide[one] ?? one);
}
