import { Refusal } from '../base/refusal.ts';
import type { InForce } from '../rules/book.ts';
import { keys, type RuleKey } from '../rules/key.ts';
import type { Kind, Values } from '../rules/value.ts';
import { inWords } from '../rules/words.ts';
import { valueText } from './value_text.ts';

/** How a value of each kind is typed, and one to show where no rule is in force. */
const forms: { readonly [K in Kind]: { says: string; sample: Values[K] } } = {
  share: {
    says: "'>2/3' 是超过三分之二，'>=1/2' 是半数以上（含本数）",
    sample: { of: 'representatives', moreThan: [1, 2] },
  },
  trigger: {
    says: "'>=1/5' 是五分之一以上（含本数），'>1/5' 是超过五分之一",
    sample: { of: 'adults', binding: 'must', atLeast: [1, 5] },
  },
  range: {
    says: "'<=300元' 是不超过300元，'5-9' 是5至9，'>=5'、'>5'、'<5' 类推",
    sample: { unit: '人', min: 5, max: 9 },
  },
  frequency: {
    says: 'half_year 是每半年一次，2/year 是每年2次（day week half_month month quarter half_year year term）',
    sample: { per: 'half_year', atLeast: 1 },
  },
  deadline: { says: '3日前、7日内、每月15日，或 {"endOf":"quarter"}', sample: { within: 7 } },
  posts: {
    says: '职务的名称：主任或书记（其中之一）、主任和会计（全部），或 JSON',
    sample: { anyOf: ['director', 'secretary'] },
  },
  apart: { says: '不得兼任的职务两两成对的 JSON', sample: { pairs: [['accountant', 'cashier']] } },
  list: {
    says: '各项的名称，用“；”或“、”分开；或放在文件里，一行一项：--file 文件',
    sample: { items: ['事项一', '事项二'].map((title) => ({ code: title, title })) },
  },
  barred: { says: '各项的 JSON', sample: { items: [{ code: 'phone', title: '电话号码' }] } },
  required: { says: '各项的 JSON', sample: { fields: [{ code: 'signature', title: '签字' }] } },
  hours: { says: '时间段的 JSON', sample: { spans: [{ name: '上午', from: '08:30', to: '11:30' }] } },
  years: { says: '5 是五年', sample: { years: 5 } },
  factor: { says: 'JSON：基数的名称和 [分子,分母]', sample: { base: '居民人数', times: [5, 1] } },
  tiers: { says: '审批各档的 JSON，金额以分为单位', sample: { steps: [{ upTo: 30000, approver: 'director' }] } },
  ladder: {
    says: '各档的 JSON：从多少起、为多少',
    sample: { of: '累计工作年数', unit: '天', steps: [{ from: 1, gives: 5 }] },
  },
  name: { says: '名称本身，或 {"label":…,"aliases":[…]}', sample: { label: '居民代表会议' } },
};

/** A value that cannot be read: what its shape is, with the rule in force (or a sample) as the example. */
export function badValue(key: RuleKey, typed: string, misfit: string, current: InForce | undefined): Refusal {
  const { kind, title } = keys[key];
  const where = misfit === '' ? '' : `问题在 ${misfit}。`;
  return new Refusal('usage', 'bad_value', `“${typed}”不能作为“${title}”（${key}）的值。${where}`, {
    hint: `写法：${forms[kind].says}\n例：${example(key, current)}`,
  });
}

/** A list is typed by its titles; every other kind needs the base or the unit that only the whole value has. */
function sampleText(kind: Kind): string {
  return kind === 'list' ? valueText(kind, forms[kind].sample) : JSON.stringify(forms[kind].sample);
}

function example(key: RuleKey, current: InForce | undefined): string {
  const kind: Kind = keys[key].kind;
  if (current === undefined) return `'${sampleText(kind)}'（现在没有规定，须写全）`;
  return `'${valueText(kind, current.value)}'（现行的：${inWords(kind, current.value)}，${current.citeWords}）`;
}
