import { Refusal } from '../base/refusal.ts';
import type { MeetingHead } from './head.ts';

/**
 * Refuses what only a meeting that was called and waits to be held lets happen to it, saying what became of it.
 * @param wish what was to be done with it, as the sentence ends: `不能更改`.
 * @param hint the way on, where there is one beside looking at it.
 * @throws Refusal kind `usage`.
 */
export function refuseUnlessCalled(head: MeetingHead, wish: string, hint?: string): void {
  if (head.state === 'called') return;
  throw new Refusal('usage', 'not_called', `${head.number}${becameWords(head)}，${wish}。`, {
    hint: hint ?? `查看：jwh meeting show ${head.number}；没有写入任何内容。`,
  });
}

/** What became of a meeting that does not wait any more: `已经定稿`. */
export function becameWords({ state, state_day, state_reason }: MeetingHead): string {
  if (state === 'called') return '已召集';
  return {
    cancelled: `已取消（${state_day}：${state_reason}）`,
    held: '已经记录',
    closed: '已经定稿',
    voided: '已经作废',
  }[state];
}
