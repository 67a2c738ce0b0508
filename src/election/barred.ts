import { Refusal } from '../base/refusal.ts';
import type { DraftCandidate } from './draft.ts';
import type { ElectionRules } from './rules.ts';

/**
 * The candidates with the ground that bars each by its code. A wording that no rule knows is asked for again: of it nothing
 * could be judged. Where no rule bars anybody the words stay as they are.
 * @throws Refusal kind `usage` that lists the grounds.
 */
export function withGrounds(
  candidates: readonly DraftCandidate[],
  { barred: rule }: Pick<ElectionRules, 'barred'>,
): DraftCandidate[] {
  if (rule === undefined) return [...candidates];
  const { items } = rule.value;
  return candidates.map((one) => {
    if (one.barred === undefined) return one;
    const text = one.barred;
    const meant = items.filter(({ code, title }) => code === text || isSame(title, text));
    const [item, ...others] = meant;
    if (item !== undefined && others.length === 0) return { ...one, barred: item.code };
    throw new Refusal('usage', 'unknown_ground', `候选人${one.name}的不得提名情形“${text}”不在规定所列。`, {
      hint: `可写：${items.map(({ title }) => title).join('、')}；别的情形请对照法律全文，不要写在这一项。没有写入任何内容。`,
    });
  });
}

/** `开除党籍`, `被开除党籍` and `被开除党籍的`; `涉黑`, `黑恶势力`. */
function isSame(title: string, text: string): boolean {
  const [long, short] = [plain(title), plain(text)];
  return (
    short.length >= 2 && (long.includes(short) || short.includes(long) || (/黑/.test(long) && /^涉黑/.test(short)))
  );
}

function plain(words: string): string {
  return words.replace(/^(曾经|曾|因|受到|被)+/, '').replace(/(处分)?(人员|的人|的|者)?$/, '');
}
