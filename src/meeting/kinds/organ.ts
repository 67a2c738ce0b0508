import { Refusal } from '../../base/refusal.ts';
import type { MeetingKind } from './kind.ts';

/** Kinds of meeting by the organ that meets. */
const organs = {
  assembly: {
    names: ['居民会议', '居民代表会议', '大会'],
    kinds: ['adults', 'households', 'representatives', 'recall'],
  },
  committee: { names: ['居委会', '居民委员会'], kinds: ['office', 'monthly'] },
  staff: { names: ['例会', '工作人员'], kinds: ['morning', 'weekly', 'family_planning'] },
  joint: { names: ['联席', '联席会议'], kinds: ['joint', 'half_month_talk'] },
  three_meetings: { names: ['三会'], kinds: ['hearing', 'coordination', 'appraisal'] },
  supervision: { names: ['监督', '监督小组'], kinds: ['supervision'] },
  council: { names: ['理事会'], kinds: ['council'] },
  consultation: { names: ['议事协商', '恳谈'], kinds: ['opinion', 'deliberation'] },
  special: { names: ['专题'], kinds: ['special'] },
} as const satisfies Record<string, { names: readonly string[]; kinds: readonly MeetingKind[] }>;

type Organ = keyof typeof organs;

/** What may be written for `--organ`. */
export const organWords = Object.entries(organs)
  .map(([code, { names }]) => `${code}（${names[0]}）`)
  .join('、');

/** The kinds of meeting of an organ, by its code or one of its names. @throws Refusal kind `usage` that lists them. */
export function kindsOfOrgan(word: string): readonly MeetingKind[] {
  const text = word.trim();
  const code = (Object.keys(organs) as Organ[]).find(
    (one) => one === text || organs[one].names.some((name) => name === text),
  );
  if (code !== undefined) return organs[code].kinds;
  throw new Refusal('usage', 'unknown_organ', `没有“${text}”这一类会议。`, { hint: `可选：${organWords}` });
}
