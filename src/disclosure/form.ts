import type { InForce } from '../rules/book.ts';
import type { Block } from '../sheet/sheet.ts';
import { type Channel, channels } from './channel.ts';

type Forms = InForce<'disclosure.forms'> | undefined;

/** Which of the place's forms a channel is: its own, else `other` where the place lets others stand; null where it is none. */
export function formOf(channel: string, rule: Forms): string | null {
  const codes = rule?.value.fields.map(({ code }) => code) ?? [];
  return [channel, 'other'].find((code) => codes.includes(code)) ?? null;
}

/** Whether the place lets any one of its forms do (长春 四(三): 可通过…等形式, R-CC-04-3), or asks for all of them. */
export function anyForm(rule: Forms): boolean {
  return rule?.force === 'may';
}

/** Whether a sheet told in this form counts as the posting of its period: the board, or any form where any one will do. */
export function countsAsPosted(channel: string, rule: Forms): boolean {
  return channel === 'board' || (anyForm(rule) && formOf(channel, rule) !== null);
}

/** What is said of a form that the place's text does not name; nothing where it does, or has no such text. */
export function unnamedForm(channel: Channel, rule: Forms): Block[] {
  if (rule === undefined || formOf(channel, rule) !== null) return [];
  const named = rule.value.fields.map(({ title }) => title).join('、');
  const line = `本地规定没有写到“${channels[channel]}”这种形式，单凭它不算按期公开（${rule.citeWords}：${named}）。`;
  return [{ kind: 'text', tone: 'warn', lines: [line] }];
}
