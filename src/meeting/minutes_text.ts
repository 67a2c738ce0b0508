import type { Block } from '../sheet/sheet.ts';
import type { MeetingRecord } from './meeting.ts';

/** What was said, as far as the record tells. */
export function textBlocks({ text }: MeetingRecord): Block[] {
  return [...linesOf('讨论情况', text.discussion), ...linesOf('异议', text.objections)];
}

export function linesOf(title: string, lines: readonly string[]): Block[] {
  return lines.length === 0 ? [] : [{ kind: 'text', title, lines }];
}
