import { Refusal } from '../base/refusal.ts';
import type { Proceeding, Step } from '../proceeding/proceeding.ts';
import type { Block } from '../sheet/sheet.ts';
import type { StepContent } from './matter.ts';
import type { StepsRule } from './steps_rule.ts';

/** What a step holds, by the words of its columns. */
function wordsOf({ day, content, meeting }: Pick<Step, 'day' | 'content' | 'meeting'>): Map<string, string> {
  const { result, chair, channel, resolution } = content as unknown as StepContent;
  const said: [string, string | null | undefined][] = [
    ['日期', day],
    ['结果', result],
    ['主持', chair],
    ['公开处', channel],
    ['会议', meeting],
    ['决议', resolution],
  ];
  return new Map(said.flatMap(([label, value]) => (value === null || value === undefined ? [] : [[label, value]])));
}

/** `日期：2026-03-01 → 2026-02-01`, for each thing that one entry of a step says differently from another. Pure. */
function changesBetween(before: Step, after: Step): string[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((label) => old.get(label) !== now.get(label))
    .map((label) => `${label}：${old.get(label) ?? '（空）'} → ${now.get(label) ?? '（空）'}`);
}

/** Every step that was entered again, in order: what each entry changed. Pure. */
export function corrections(
  rule: StepsRule,
  { steps }: Proceeding,
): { step: string; title: string; changes: string[] }[] {
  return rule.value.items.flatMap(({ code, title }) => {
    const entries = steps.filter(({ step }) => step === code);
    return entries.slice(1).map((entry, at) => ({
      step: code,
      title,
      changes: changesBetween(entries[at] as Step, entry),
    }));
  });
}

export function correctionBlocks(rule: StepsRule, matter: Proceeding): Block[] {
  const all = corrections(rule, matter);
  if (all.length === 0) return [];
  return [
    { kind: 'text', title: '更改经过', lines: all.map(({ title, changes }) => `${title}：${changes.join('；')}`) },
  ];
}

/** A step that is on file is changed on purpose only. @throws Refusal kind `usage`. */
export function refuseSilentChange({ number }: Proceeding, title: string, before: Step, again: boolean): void {
  if (again) return;
  const said = [...wordsOf(before)].map(([label, value]) => `${label} ${value}`).join('，');
  throw new Refusal('usage', 'already', `${number}的“${title}”已记过：${said}。`, {
    hint: '要更改，加上 --again；没有写的各项照旧。没有写入任何内容。',
  });
}
