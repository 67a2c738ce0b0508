import type { Block } from '../../sheet/sheet.ts';
import { differenceWords } from './difference.ts';
import type { Correction } from './version_store.ts';

/** 更正说明: what each version changed and why, up to the one that is shown. */
export function correctionBlocks(corrections: readonly Correction[], version: number): Block[] {
  const told = corrections.filter((one) => one.version <= version);
  return told.map(({ version: no, day, reason, differences }) => ({
    kind: 'text',
    title: `更正说明：第${no}版（${day}，${reason}）`,
    lines: differences.map((one) => `${differenceWords(one)}。`),
  }));
}

/** Says that what is shown is not what stands. */
export function oldVersionBlocks(version: number, corrections: readonly Correction[]): Block[] {
  const latest = corrections.length + 1;
  if (version === latest) return [];
  return [{ kind: 'text', tone: 'warn', lines: [`这是第${version}版，已由后来的更正代替；现在是第${latest}版。`] }];
}
