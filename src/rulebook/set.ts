import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { InForce, Override } from '../rules/book.ts';
import { keys, type RuleKey } from '../rules/key.ts';
import type { Kind, Values } from '../rules/value.ts';
import { inWords } from '../rules/words.ts';
import type { FieldsBlock } from '../sheet/sheet.ts';
import { loadRulebook } from './load.ts';
import { ruleNamed } from './named.ts';
import { insertOverride, overrideOn } from './store.ts';
import { badValue } from './value_help.ts';
import { readValue } from './value_text.ts';

interface SetOptions {
  cite: string;
  from: string;
}

export const set = verb<SetOptions>({
  writes: true,
  arguments: [
    { name: '<规定>', text: '规定的代号或名称，如 assembly.pass' },
    { name: '<值>', text: "如 '>2/3'、'<=300元'、half_year、5；写错时会给出写法和现行的值" },
  ],
  options: [
    { flags: '--cite <出处>', text: '依据，如文件名称和条款、会议决议', required: true },
    { flags: '--from <日期>', text: '从哪一天起', required: true },
  ],
  examples: [
    `jwh rules set assembly.pass '>1/2' --cite "居民自治章程 第十二条" --from 2026-01-01`,
    `jwh rules set finance.tier1 '<=500元' --cite "街道〔2026〕8号" --from 2026-03-01`,
  ],
  async run(context, [text = '', typed = ''], options) {
    const key = await ruleNamed(text);
    const from = readDay(options.from, '--from ');
    const cite = options.cite.trim();
    if (cite === '') throw new Refusal('usage', 'cite_missing', '出处（--cite）不能是空的。');
    const before = (await loadRulebook(await context.read())).find(key, from);
    const made: Override = { key, value: readOrRefuse(key, typed, before), from, cite };
    await context.write(async (writing) => {
      if (await overrideOn(writing.db, key, from)) throw setAlready(key, from);
      await insertOverride(writing, made);
    });
    return {
      sheet: { title: `${keys[key].title}（${key}）`, subtitle: '本居委会自定', blocks: [setFields(made, before)] },
      record: {
        ...made,
        title: keys[key].title,
        words: wordsOf(made),
        previous:
          before === undefined
            ? null
            : { value: before.value, words: inWords(before.kind, before.value), cite: before.cite },
      },
    };
  },
});

function readOrRefuse(key: RuleKey, typed: string, before: InForce | undefined): unknown {
  const kind: Kind = keys[key].kind;
  const read = readValue(kind, typed, before?.value);
  if ('misfit' in read) throw badValue(key, typed, read.misfit, before);
  if (unitOf(read.value) !== (before && unitOf(before.value)) && before !== undefined) {
    throw badValue(key, typed, 'unit', before);
  }
  return read.value;
}

/** A range is compared with facts counted in the unit of the rule it replaces; another unit would compare 元 with 分. */
function unitOf(value: Values[Kind]): string | undefined {
  return 'unit' in value ? value.unit : undefined;
}

function wordsOf({ key, value }: Override): string {
  return inWords(keys[key].kind as Kind, value as Values[Kind]);
}

function setFields(made: Override, before: InForce | undefined): FieldsBlock {
  const was = before === undefined ? null : `${inWords(before.kind, before.value)}（${before.citeWords}）`;
  return {
    kind: 'fields',
    fields: [
      { key: 'value', label: '内容', type: 'text', value: wordsOf(made) },
      { key: 'from', label: '起始日', type: 'day', value: made.from },
      { key: 'cite', label: '出处', type: 'text', value: made.cite },
      { key: 'previous', label: '此前', type: 'text', value: was },
    ],
  };
}

function setAlready(key: RuleKey, from: Day): Refusal {
  return new Refusal('usage', 'rule_set', `“${keys[key].title}”（${key}）已经设定过自${from}起的值，没有再写一次。`, {
    hint: `要改，请用另一个起始日；已设定的见：jwh rules show ${key} --on ${from}`,
  });
}
