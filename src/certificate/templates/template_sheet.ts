import type { Answer } from '../../command/verb.ts';
import type { TableBlock } from '../../sheet/sheet.ts';
import type { CertificateKind } from '../certificate.ts';
import type { Field } from './field.ts';
import { neededIn } from './fill.ts';
import type { Change } from './store.ts';
import type { Template } from './template.ts';

const sources = { file: { label: '申请或档案' }, asked: { label: '--field 填写' } };

/** A wording for people and scripts: its words, the fields it may use, and how it came about. */
export function templateAnswer(
  kind: CertificateKind,
  template: Template,
  { fields, changes }: { fields: readonly Field[]; changes: readonly Change[] },
): Answer {
  const own = changes[0]?.template != null;
  const needed = neededIn(template.paragraphs);
  const table = fieldTable(template, fields);
  return {
    sheet: {
      title: `证明文字　${kind.title}`,
      blocks: [
        {
          kind: 'fields',
          fields: [
            { key: 'series', label: '序号', type: 'count', value: kind.series },
            { key: 'kind', label: '代号', type: 'text', value: kind.code },
            { key: 'title', label: '标题', type: 'text', value: template.title ?? '（申请所写的名称）' },
            { key: 'own', label: '文字', type: 'text', value: own ? '本居委会的' : '程序自带的' },
          ],
        },
        { kind: 'text', title: '正文', lines: template.paragraphs },
        table,
        changeTable(changes),
      ],
    },
    record: {
      kind: kind.code,
      series: kind.series,
      kind_title: kind.title,
      title: template.title,
      paragraphs: template.paragraphs,
      own,
      fields: fields.map(({ name, text, from }) => ({ name, text, from, needed: needed.includes(name) })),
      changes: changes.map(({ position, day, digest, template: changed }) => ({
        no: position,
        day,
        own: changed !== null,
        digest,
      })),
    },
    table,
  };
}

function fieldTable({ paragraphs }: Template, fields: readonly Field[]): TableBlock {
  const needed = neededIn(paragraphs);
  const words = paragraphs.join('\n');
  const use = (name: string) => {
    if (needed.includes(name)) return '必填';
    return words.includes(`{${name}}`) ? '有则印' : null;
  };
  return {
    kind: 'table',
    title: '字段',
    columns: [
      { key: 'name', label: '字段', type: 'text', whole: true },
      { key: 'use', label: '用在正文', type: 'text', whole: true },
      { key: 'from', label: '来源', type: 'state', states: sources, whole: true },
      { key: 'text', label: '内容', type: 'text', wide: true },
    ],
    rows: fields.map(({ name, from, text }) => ({ name: `{${name}}`, use: use(name), from, text })),
  };
}

function changeTable(changes: readonly Change[]): TableBlock {
  return {
    kind: 'table',
    title: '修改记录',
    columns: [
      { key: 'no', label: '次', type: 'count' },
      { key: 'day', label: '日期', type: 'day', whole: true },
      { key: 'what', label: '改成', type: 'text', whole: true },
      { key: 'digest', label: '文字摘要', type: 'text', wide: true },
    ],
    rows: changes.map(({ position, day, template, digest }) => ({
      no: position,
      day,
      what: template === null ? '程序自带的' : '本居委会的',
      digest: digest.slice(0, 16),
    })),
    empty: '没有改过。',
  };
}
