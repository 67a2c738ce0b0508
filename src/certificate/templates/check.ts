import { findPrivate, privateWords } from '../../base/private.ts';
import type { Field } from './field.ts';
import type { Line, TemplateFile } from './file.ts';
import { fieldsIn } from './fill.ts';

/** What is wrong with a template, and in which line; null: with the whole. */
export interface Fault {
  line: number | null;
  code: 'unknown_field' | 'missing_field' | 'brackets' | 'unseen' | 'too_long' | 'empty' | 'closing' | 'private_number';
  words: string;
}

/** A title of two lines, a paragraph of half a page, a letter of two pages. */
const longestTitle = 40;
const longestLine = 300;
const longestAll = 900;

/** Control characters, and such as nobody sees on paper. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/u;

/** Everything that is wrong with the wording of a kind. Pure. */
export function faultsIn(
  { title, lines }: TemplateFile,
  { fields, must }: { fields: readonly Field[]; must: readonly string[] },
): Fault[] {
  const texts = lines.map(({ text }) => text);
  const used = fieldsIn(texts.join('\n'));
  const lacking = must.filter((name) => !used.includes(name));
  const whole = texts.join('');
  return [
    ...(title === null ? [] : titleFaults(title)),
    ...lines.flatMap((line) => lineFaults(line, fields)),
    ...(whole === '' ? [fault(null, 'empty', '没有正文')] : []),
    ...(length(whole) > longestAll ? [fault(null, 'too_long', `正文共${length(whole)}字，最多${longestAll}字`)] : []),
    ...(whole === '' ? [] : lacking.map((name) => fault(null, 'missing_field', `缺少字段 {${name}}`))),
  ];
}

function titleFaults(title: string): Fault[] {
  return [
    ...(unseen.test(title) ? [fault(null, 'unseen', '标题里有看不见的字符')] : []),
    ...(/[{}[\]]/u.test(title) ? [fault(null, 'brackets', '标题里不能有字段')] : []),
    ...(length(title) > longestTitle ? [fault(null, 'too_long', `标题${length(title)}字，最多${longestTitle}字`)] : []),
  ];
}

function lineFaults({ no, text }: Line, fields: readonly Field[]): Fault[] {
  const unknown = fieldsIn(text).filter((name) => !fields.some((field) => field.name === name));
  const number = findPrivate(text);
  return [
    ...(unseen.test(text) ? [fault(no, 'unseen', '有看不见的字符')] : []),
    ...(areBalanced(text) ? [] : [fault(no, 'brackets', '{ } 或 [ ] 没有成对，或者 [ ] 里又有 [ ]')]),
    ...unknown.map((name) => fault(no, 'unknown_field', `没有字段 {${name}}`)),
    ...(length(text) > longestLine ? [fault(no, 'too_long', `一段${length(text)}字，最多${longestLine}字`)] : []),
    ...(/^(本(证明|意见|函)仅用于|特此(证明|说明))/u.test(text)
      ? [fault(no, 'closing', '“仅用于”“特此证明”由程序印，不要写在正文里')]
      : []),
    ...(number === null
      ? []
      : [fault(no, 'private_number', `有${privateWords[number.kind]}（${number.masked}），应写成字段`)]),
  ];
}

/** Braces within brackets or outside them, neither within its own kind. */
function areBalanced(text: string): boolean {
  const rest = text.replace(/\{[^{}[\]]*\}/gu, '').replace(/\[[^{}[\]]*\]/gu, '');
  return !/[{}[\]]/u.test(rest);
}

function fault(line: number | null, code: Fault['code'], words: string): Fault {
  return { line, code, words };
}

function length(text: string): number {
  return [...text].length;
}
