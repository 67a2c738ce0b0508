import { Refusal } from '../../base/refusal.ts';
import { type Day, readDay } from '../../calendar/day.ts';
import type { Item } from '../../rules/value.ts';
import { countOrNames, namesIn } from '../count/head_count.ts';
import type { Task } from './facts.ts';

/** Splits what was typed with semicolons. */
export function partsOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[；;]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** `8` or `张三、李四`. @throws Refusal kind `usage` for nobody at all, or a name written twice. */
export function presentIn(text: string): number | string[] {
  const names = countOrNames(text, '到会');
  if (typeof names === 'number') return names;
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (names.length > 0 && twice === undefined) return names;
  throw new Refusal('usage', 'bad_present', twice === undefined ? '没有写谁到会。' : `${twice} 写了两次。`, {
    hint: '写人数，或用顿号隔开的姓名：--present 8，--present 张三、李四',
  });
}

/** `张三=请假,李四` -> who was away and why; null where no reason was given. */
export function absencesIn(text: string | undefined): Map<string, string | null> {
  const all = namesIn((text ?? '').replace(/[；;]/g, '，')).map((part) => pairIn(part));
  refuseTwice(
    all.map(([name]) => name),
    '缺席',
  );
  return new Map(all);
}

/** @throws Refusal kind `usage` for what was written twice. */
export function refuseTwice(words: readonly string[], where: string): void {
  const twice = words.find((word, at) => words.indexOf(word) !== at);
  if (twice === undefined) return;
  throw new Refusal('usage', 'named_twice', `${where}里“${twice}”写了两次。`, {
    hint: '每人、每席只写一次；没有写入任何内容。',
  });
}

/** `业委会主任=王五` -> its two sides; the second null where it is missing. */
export function pairIn(text: string): [string, string | null] {
  const [left = '', ...right] = text.split(/[=＝:：]/);
  return [left.trim(), right.join('=').trim() || null];
}

const taskShape = /^(?<task>[^=＝@]+?)(?:[=＝](?<person>[^@]+?))?(?:@(?<due>\S+))?$/;

/** `更换楼道灯=李敏@2026-09-30；…` -> tasks with who and by when. @throws Refusal kind `usage`. */
export function tasksIn(text: string | undefined): Task[] {
  return partsOf(text).map((part) => {
    const groups = taskShape.exec(part)?.groups;
    if (groups?.task === undefined) {
      throw new Refusal('usage', 'bad_task', `看不懂任务“${part}”。`, {
        hint: '写成：--tasks "任务=责任人@期限；任务"，例如 --tasks "更换楼道灯=李敏@2026-09-30"',
      });
    }
    return {
      task: groups.task.trim(),
      person: groups.person?.trim() ?? null,
      due_day: groups.due === undefined ? null : readDay(groups.due, `任务“${groups.task.trim()}”的期限`),
    };
  });
}

/** One of a rule's items by its code, its place in the list or words of its title. @throws Refusal kind `usage`. */
export function itemNamed(items: readonly Item[], word: string, what: string): Item {
  const text = word.trim();
  const exact = items.find(
    ({ code, title }, at) =>
      code === text || title === text || String(at + 1) === text || title.startsWith(`（${text}）`),
  );
  const near = items.filter(({ title }) => isNear(title, text));
  const found = exact ?? (near.length === 1 ? near[0] : undefined);
  if (found !== undefined) return found;
  const listed = items.map(({ title }, at) => `${at + 1} ${title}`).join('；');
  throw new Refusal('usage', 'unknown_item', `${what}里没有“${text}”。`, {
    hint: items.length === 0 ? `本地没有写${what}。` : `可选：${listed}`,
  });
}

/** 物业经理 stands for 物业公司经理: every character of the word, in this order. */
function isNear(title: string, word: string): boolean {
  if (word.length < 2) return false;
  let at = 0;
  for (const character of word) {
    at = title.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A day up to today. @throws Refusal kind `usage`. */
export function pastDay(text: string | undefined, today: Day): Day {
  const day = text === undefined ? today : readDay(text, '开会的日子');
  if (day <= today) return day;
  throw new Refusal('usage', 'future_day', `开会的日子 ${day} 还没有到（今天是 ${today}）。`, {
    hint: '请核对日期；会议开过之后才能登记。要先召集：jwh meeting call --help',
  });
}
