import { Refusal } from '../base/refusal.ts';
import { isRuleKey, keys, type RuleKey } from '../rules/key.ts';
import { isReadingId, type ReadingId, readings } from '../rules/reading.ts';

/** The rule of that key or Chinese title. @throws Refusal kind `not_found` with the nearest keys. */
export async function ruleNamed(text: string): Promise<RuleKey> {
  if (isRuleKey(text)) return text;
  const all = Object.keys(keys) as RuleKey[];
  const titled = all.find((key) => keys[key].title === text);
  if (titled !== undefined) return titled;
  const near = (await nearest(text, all)).map((key) => `${key}（${keys[key].title}）`);
  throw new Refusal('not_found', 'unknown_rule', `没有“${text}”这条规定。`, {
    hint: near.length > 0 ? `是不是：${near.join('、')}` : '全部规定见：jwh rules list',
  });
}

/** The reading of that number; `d-5` stands for `D-05`. @throws Refusal kind `not_found`. */
export async function readingNamed(text: string): Promise<ReadingId> {
  const id = text.toUpperCase().replace(/^D-(\d)$/, 'D-0$1');
  if (isReadingId(id)) return id;
  const near = await nearest(id, Object.keys(readings) as ReadingId[]);
  throw new Refusal('not_found', 'unknown_reading', `没有“${text}”这个疑问。`, {
    hint: `${near.length > 0 ? `相近的有：${near.join('、')}；` : ''}全部见：jwh rules readings`,
  });
}

/** Up to three names that the text is a piece of, or that a few slips of the finger away. */
async function nearest<T extends string>(text: string, names: readonly T[]): Promise<T[]> {
  const { distance } = await import('fastest-levenshtein');
  const slips = (name: T) => (text.length > 2 && name.includes(text) ? 0 : distance(text, name));
  return names
    .map((name) => ({ name, slips: slips(name) }))
    .filter(({ name, slips }) => slips <= Math.max(2, Math.floor(name.length / 3)))
    .sort((one, other) => one.slips - other.slips)
    .slice(0, 3)
    .map(({ name }) => name);
}
