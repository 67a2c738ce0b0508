import { resolve } from 'node:path';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { InForce, Override } from '../rules/book.ts';
import { keys, type RuleKey } from '../rules/key.ts';
import type { Kind, Values } from '../rules/value.ts';
import { inWords } from '../rules/words.ts';
import type { FieldsBlock, TextBlock } from '../sheet/sheet.ts';
import { readTextFile } from '../sheet/text_file.ts';
import { inForce } from './in_force.ts';
import { loadRulebook } from './load.ts';
import { ruleNamed } from './named.ts';
import { formRuleJson } from './rule_json.ts';
import { insertOverride, overrideOn } from './store.ts';
import { badValue } from './value_help.ts';
import { readValue } from './value_text.ts';

interface SetOptions {
  cite: string;
  from: string;
  file?: string;
}

export const set = verb<SetOptions>({
  writes: true,
  arguments: [
    { name: '<规定>', text: '规定的代号或名称，如 assembly.pass' },
    { name: '[值]', text: "如 '>2/3'、'<=300元'、half_year、5；写错时会给出写法和现行的值" },
  ],
  options: [
    { flags: '--cite <出处>', text: '依据，如文件名称和条款、会议决议', required: true },
    { flags: '--from <日期>', text: '从哪一天起', required: true },
    { flags: '--file <文件>', text: '值在文件里：清单一行一项' },
  ],
  examples: [
    `jwh rules set assembly.pass '>1/2' --cite "居民自治章程 第十二条" --from 2026-01-01`,
    'jwh rules set admission.list 老年人健康体检登记；无偿献血宣传 --cite 街道2026年清单 --from 2026-01-01',
    `jwh rules set finance.tier1 '<=500元' --cite "街道〔2026〕8号" --from 2026-03-01`,
  ],
  async run(context, [text = '', given], options) {
    const key = await ruleNamed(text);
    const typed = typedValue(given, options.file, context.world.cwd);
    const from = readDay(options.from, '--from ');
    const cite = options.cite.trim();
    if (cite === '') throw new Refusal('usage', 'cite_missing', '出处（--cite）不能是空的。');
    const book = await loadRulebook(await context.read());
    const before = book.find(key, from);
    const severalForms = inForce(book, key, from).length > 1;
    const made: Override = { key, value: readOrRefuse(key, typed, before), from, cite };
    const after = await context.write(async (writing) => {
      if ((await overrideOn(writing.db, key, from)) !== null) throw setAlready(key, from);
      await insertOverride(writing, made);
      return (await loadRulebook(writing.db)).require(key, from);
    });
    return {
      sheet: {
        title: `${keys[key].title}（${key}）`,
        subtitle: '本居委会自定',
        blocks: [setFields(after, before), ...(severalForms ? [forAllForms] : [])],
      },
      record: {
        key,
        title: keys[key].title,
        ...formRuleJson({ rule: after, forms: null }),
        previous: before === undefined ? null : formRuleJson({ rule: before, forms: null }),
      },
    };
  },
});

/** @throws Refusal kind `usage` where the value stands nowhere, or twice. */
function typedValue(given: string | undefined, file: string | undefined, cwd: string): string {
  if ((given === undefined) === (file === undefined)) {
    throw new Refusal('usage', 'value_missing', '值写在命令里，或用 --file 放在文件里：写一个，也只写一个。', {
      hint: '没有写入任何内容。',
    });
  }
  return given ?? readTextFile(resolve(cwd, file as string)).text;
}

const forAllForms: TextBlock = {
  kind: 'text',
  tone: 'warn',
  lines: ['注意：原来各种形式的会议规定不同，自定的值对各种形式都适用。'],
};

function readOrRefuse(key: RuleKey, typed: string, before: InForce | undefined): unknown {
  const kind: Kind = keys[key].kind;
  const read = readValue(kind, typed, before?.value);
  if ('misfit' in read) throw badValue(key, typed, read.misfit, before);
  if (before !== undefined && unitOf(read.value) !== unitOf(before.value)) {
    throw badValue(key, typed, 'unit', before);
  }
  return read.value;
}

/** A range is compared with facts counted in the unit of the rule it replaces; another unit would compare 元 with 分. */
function unitOf(value: Values[Kind]): string | undefined {
  return 'unit' in value ? value.unit : undefined;
}

function setFields({ kind, value, from, cite }: InForce, before: InForce | undefined): FieldsBlock {
  const was = before === undefined ? null : `${inWords(before.kind, before.value)}（${before.citeWords}）`;
  return {
    kind: 'fields',
    fields: [
      { key: 'value', label: '内容', type: 'text', value: inWords(kind, value) },
      { key: 'from', label: '起始日', type: 'day', value: from },
      { key: 'cite', label: '出处', type: 'text', value: cite.article },
      { key: 'previous', label: '此前', type: 'text', value: was },
    ],
  };
}

function setAlready(key: RuleKey, from: Day): Refusal {
  return new Refusal('usage', 'rule_set', `“${keys[key].title}”（${key}）已经设定过自${from}起的值，没有再写一次。`, {
    hint: `若写错了，先撤销：jwh rules void ${key} --from ${from} --reason 理由`,
  });
}
