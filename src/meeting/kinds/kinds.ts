import type { Day } from '../../calendar/day.ts';
import { verb } from '../../command/verb.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import type { Rulebook } from '../../rules/book.ts';
import type { Block, FieldsBlock, Row, TableBlock } from '../../sheet/sheet.ts';
import { aspectNames, aspects, type KindRow, kindRows } from './kind_rows.ts';
import { standings } from './kind_standing.ts';

export const kinds = verb<{ all?: boolean }>({
  options: [{ flags: '--all', text: '连本地没有规定的也列出' }],
  examples: ['jwh meeting kinds', 'jwh meeting kinds --all', 'jwh meeting kinds --csv 会议种类.csv'],
  async run(context, _args, options) {
    const book = await loadRulebook(await context.read());
    const rows = kindRows(book, context.today, options.all ?? false);
    return {
      sheet: {
        title: '会议的种类',
        subtitle: `${book.pack.name}，${context.today}适用`,
        day: context.today,
        blocks: [...(rows.length === 0 ? [none(book.pack.name)] : rows.map(fields)), ...steps(book, context.today)],
      },
      rows: rows.map(data),
      table: table(rows),
    };
  },
});

function none(place: string): Block {
  return { kind: 'text', lines: [`${place}没有会议的规定。jwh meeting kinds --all 列出全部种类。`] };
}

/** 四议两公开 goes through several meetings and is none itself; who looks for it here is sent on. */
function steps(book: Rulebook, day: Day): Block[] {
  const rule = book.find('big_matter', day);
  if (rule === undefined || rule.fallback || rule.value.items.length === 1) return [];
  const words = rule.value.items.map(({ title }) => title).join('、');
  return [{ kind: 'text', title: '重大事项', lines: [`${words}　${rule.citeWords}`, '逐步办理：jwh decision --help'] }];
}

/** One kind for people: what is known of it, each with its article. */
function fields({ kind, name, standing, rules }: KindRow): FieldsBlock {
  return {
    kind: 'fields',
    title: `${name}（${kind}）${standing === 'own' ? '' : `　${standings[standing].label}`}`,
    fields:
      rules.length === 0
        ? [{ key: 'none', label: '规定', type: 'text', value: null }]
        : rules.map(({ aspect, words, rule }) => ({
            key: aspect,
            label: aspects[aspect],
            type: 'text' as const,
            value: `${words}　${rule.citeWords}${rule.fallback ? '（后备）' : ''}`,
          })),
  };
}

function table(rows: readonly KindRow[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'kind', label: '代码', type: 'text' },
      { key: 'name', label: '名称', type: 'text' },
      { key: 'standing', label: '依据', type: 'state', states: standings },
      ...aspectNames.map((key) => ({ key, label: aspects[key], type: 'text' as const })),
      { key: 'articles', label: '条款', type: 'text' },
    ],
    rows: rows.map(flat),
  };
}

function flat({ kind, name, standing, rules }: KindRow): Row {
  const said = Object.fromEntries(rules.map(({ aspect, words }) => [aspect, words]));
  const empty = Object.fromEntries(aspectNames.map((aspect) => [aspect, null]));
  return { kind, name, standing, ...empty, ...said, articles: articles(rules) };
}

function articles(rules: KindRow['rules']): string {
  return [...new Set(rules.map(({ rule }) => rule.citeWords))].join('；');
}

/** A kind for scripts: each aspect in words, and beside them the rules with their values. */
function data(row: KindRow): object {
  return {
    ...flat(row),
    rules: row.rules.map(({ aspect, words, rule }) => ({
      aspect,
      key: rule.key,
      words,
      value: rule.value,
      force: rule.force,
      cite: rule.cite,
      cite_words: rule.citeWords,
      fallback: rule.fallback,
      readings: rule.readings,
      note: rule.note,
    })),
  };
}
