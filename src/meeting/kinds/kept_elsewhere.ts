import type { MeetingKind } from './kind.ts';

/** Meetings that are one step of a matter, the noun that keeps the matter, and what a mere meeting does not have. */
const matters: Partial<Record<MeetingKind, { noun: string; keeps: string }>> = {
  hearing: { noun: 'hearing', keeps: '听证的调查、期限、公示和抄送' },
  coordination: { noun: 'coordination', keeps: '协调的书面告知、次数和协调文书' },
  appraisal: { noun: 'appraisal', keeps: '评议的总结、等级和意见反馈' },
};

/** Where the matter of such a meeting is kept; nothing for a meeting that stands by itself. */
export function matterNotes(kind: MeetingKind): string[] {
  const matter = matters[kind];
  return matter === undefined
    ? []
    : [`这里只记下会议；${matter.keeps}由 jwh ${matter.noun} 办理（jwh ${matter.noun} --help）。`];
}
