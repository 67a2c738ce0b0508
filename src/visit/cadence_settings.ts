import type { Day } from '../calendar/day.ts';
import type { TagKind } from '../resident/tag.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { perStates, type Setting, subjectWords } from './cadence_rule.ts';

const settingStates = {
  past: { label: '已过去', tone: 'quiet' },
  now: { label: '现行' },
  coming: { label: '尚未开始', tone: 'warn' },
} as const;

/** Everything the office has set itself, the past and the coming too; nothing where it has set nothing. */
export function settingsBlocks(
  settings: readonly Setting[],
  called: { zones: ReadonlyMap<string, string>; tags: readonly TagKind[] },
  day: Day,
): TableBlock[] {
  if (settings.length === 0) return [];
  return [
    {
      kind: 'table',
      title: '本办公室的设定',
      columns: [
        { key: 'name', label: '对象', type: 'text' },
        { key: 'per', label: '周期', type: 'state', states: perStates },
        { key: 'from', label: '起始日', type: 'day', whole: true },
        { key: 'state', label: '状态', type: 'state', states: settingStates },
        { key: 'reason', label: '说明', type: 'text', wide: true },
      ],
      rows: settings.map((one) => ({
        name: subjectWords(one.subject, called),
        per: one.per,
        from: one.from_day,
        state: stateOf(one, settings, day),
        reason: one.reason,
      })),
    },
  ];
}

/** Of the settings of one subject the last that has begun holds. */
function stateOf(
  { id, subject, from_day }: Setting,
  settings: readonly Setting[],
  day: Day,
): keyof typeof settingStates {
  if (from_day > day) return 'coming';
  const begun = settings.filter((one) => one.subject === subject && one.from_day <= day);
  return begun.at(-1)?.id === id ? 'now' : 'past';
}
