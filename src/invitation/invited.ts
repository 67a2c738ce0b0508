import { Refusal } from '../base/refusal.ts';
import type { Invitation } from './invitation.ts';

/** Only departments that were invited come or are appraised. @throws Refusal kind `usage`. */
export function refuseStrangers({ number, facts }: Invitation, names: readonly string[]): void {
  const strangers = names.filter((name) => !facts.departments.includes(name));
  if (strangers.length === 0) return;
  throw new Refusal('usage', 'not_invited', `${number}没有约请：${strangers.join('、')}。`, {
    hint: `约请的有：${facts.departments.join('、')}。没有写入任何内容。`,
  });
}
