import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import type { InForce, Rulebook } from '../rules/book.ts';
import type { RuleKey } from '../rules/key.ts';

/** Rules of conduct whose clauses an inspection is held against, in the order of the text. */
export const conductKeys = [
  'conduct.appearance',
  'conduct.language',
  'conduct.attitude',
  'conduct.workplace',
  'conduct.discipline',
  'conduct.tidiness',
  'conduct.smoke_free',
] as const satisfies readonly RuleKey[];

export type ConductKey = (typeof conductKeys)[number];
export type ConductRule = InForce<ConductKey>;

/** One clause with the rule it belongs to. */
export interface Clause {
  rule: ConductRule;
  code: string;
  title: string;
}

/** Every clause that holds on a day; none where the place has no such rules. */
export function clausesOn(book: Rulebook, day: Day): Clause[] {
  return conductKeys.flatMap((key) => {
    const rule = book.find(key, day);
    return rule === undefined ? [] : rule.value.fields.map(({ code, title }) => ({ rule, code, title }));
  });
}

/** Everyday words for the clauses. */
const everyday: Readonly<Record<string, string>> = {
  着装: 'dress',
  举止: 'bearing',
  姿态: 'posture',
  礼貌: 'courtesy',
  主动: 'active',
  表达: 'clear',
  解答: 'accurate',
  喧哗: 'no_shouting',
  用语: 'no_abuse',
  争吵: 'no_quarrel',
  态度: 'warm',
  耐心: 'patient',
  接待记录: 'reception_record',
  讲解: 'explain',
  摆放: 'uniform_placement',
  电脑: 'plain_interface',
  界面: 'plain_interface',
  环境: 'tidy',
  离岗: 'at_post',
  脱岗: 'at_post',
  在岗: 'at_post',
  无关: 'on_duty_matters',
  堆放: 'in_order',
  文件柜: 'cabinets',
  张贴: 'no_posting',
  纸屑: 'litter',
  吸烟: 'smoke_free_office',
  活动区吸烟: 'smoke_free_activity',
};

/** The clause that a code, an everyday word, the whole text or its beginning means. @throws Refusal kind `usage` that lists them. */
export function clauseNamed(clauses: readonly Clause[], written: string): Clause {
  const word = plainWords(written);
  const code = everyday[word] ?? word;
  const exact = clauses.find((one) => one.code === code || one.title === word);
  const near = clauses.filter(({ title }) => word.length > 1 && title.includes(word));
  const found = exact ?? (near.length === 1 ? near[0] : undefined);
  if (found !== undefined) return found;
  const listed = clauses.map((one) => `${wordFor(one.code)}（${one.rule.citeWords} ${one.title}）`).join('、');
  throw new Refusal('usage', 'unknown_clause', `服务行为规范里没有“${word}”一项。`, {
    hint: `可选：${listed}；桌面物品写 --desk，没有写入任何内容。`,
  });
}

function wordFor(code: string): string {
  return Object.entries(everyday).find(([, one]) => one === code)?.[0] ?? code;
}

/** Things that are the same to everybody: a cup by any name is a 口杯. */
const sameThings: Readonly<Record<string, string>> = {
  水杯: '口杯',
  茶杯: '口杯',
  杯子: '口杯',
  保温杯: '口杯',
  笔架: '笔筒',
};

/** The thing on a desk by the name the rule has for it. */
export function thingNamed(written: string): string {
  return sameThings[written] ?? written;
}
