import { codeOf } from '../person/person.ts';
import { kindOf, type TagKind } from '../resident/tag.ts';
import type { TableBlock, TextBlock } from '../sheet/sheet.ts';
import { pers, sourceStates, subjectWords, type VisitPer } from './cadence_rule.ts';
import { unseen } from './gap.ts';
import type { Found, Ground } from './gaps_found.ts';

export const kindStates = {
  zone: { label: '责任区' },
  person: { label: '重点人员' },
  household: { label: '住户' },
} as const;

const gapStates = { missed: { label: '缺访', tone: 'bad' }, due: { label: '本期待访' } } as const;

/** Every column for scripts and paper; on a screen those by which somebody is found, and the door where it is revealed. */
export function gapsTable(
  found: readonly Found[],
  { zones, span, kinds }: Ground & { kinds: readonly TagKind[] },
  whole: boolean,
  doors: boolean,
): TableBlock {
  const zoneOf = new Map(zones.map((zone) => [zone.id, zone]));
  const narrow = [
    'kind',
    'name',
    'tag',
    'zone',
    ...(doors ? ['private_tag', 'room'] : []),
    'state',
    'last_visit',
    'days_unseen',
    'period',
  ];
  return {
    kind: 'table',
    columns: whole ? columns : columns.filter(({ key }) => narrow.includes(key)),
    rows: found.map(({ person_id: _id, household_id, zone_id, last, ...row }) => ({
      ...row,
      ...tagCells(row.tag, kinds),
      name: nameOf({ kind: row.kind, name: row.name, building: row.building, id: household_id }),
      period: last === null ? `${row.period}（从未走访）` : row.period,
      zone: zoneOf.get(zone_id ?? '')?.name ?? null,
      staff: zoneOf.get(zone_id ?? '')?.staff || null,
      last_visit: last,
      days_unseen: unseen(last, span.on),
    })),
    empty: '没有缺口：该走访的都走访了。',
  };
}

/** A household is told by its building and its code: its door is for nobody's eyes without a reason. */
function nameOf({
  kind,
  name,
  building,
  id,
}: {
  kind: Found['kind'];
  name: string | null;
  building: string | null;
  id: string | null;
}) {
  if (kind !== 'household' || id === null) return name ?? building;
  return `${building ?? ''}户${codeOf({ id })}`;
}

/** What poverty or health puts on somebody is for nobody's eyes without a reason. */
function tagCells(tag: string | null, kinds: readonly TagKind[]): { tag: string | null; private_tag: string | null } {
  if (tag === null) return { tag: null, private_tag: null };
  const kind = kindOf(kinds, tag);
  return kind.private ? { tag: null, private_tag: kind.label } : { tag: kind.label, private_tag: null };
}

const columns: TableBlock['columns'] = [
  { key: 'kind', label: '种类', type: 'state', states: kindStates },
  { key: 'name', label: '名称', type: 'text' },
  { key: 'tag', label: '标签', type: 'text' },
  { key: 'private_tag', label: '敏感标签', type: 'private_text' },
  { key: 'zone', label: '责任区', type: 'text' },
  { key: 'staff', label: '负责人', type: 'text' },
  { key: 'building', label: '楼栋', type: 'text' },
  { key: 'room', label: '门牌', type: 'room' },
  { key: 'state', label: '状态', type: 'state', states: gapStates },
  { key: 'last_visit', label: '上次走访', type: 'day', whole: true },
  { key: 'days_unseen', label: '天数', type: 'count' },
  { key: 'period', label: '周期', type: 'text', wide: true },
  { key: 'due_day', label: '最迟', type: 'day', whole: true },
  { key: 'source', label: '来由', type: 'state', states: sourceStates },
  { key: 'basis', label: '依据', type: 'text' },
];

export function restNote(shown: number, total: number): TextBlock[] {
  if (shown >= total) return [];
  return [
    { kind: 'text', tone: 'quiet', lines: [`共 ${total} 条，这里是最久没有走访的 ${shown} 条；要更多请用 --limit。`] },
  ];
}

/** What a reader must know: nobody's text says how often, or nothing is on record yet. */
export function notesOf({ cadences, first, zones }: Ground, kinds: readonly TagKind[]): TextBlock[] {
  const open = zones.length > 0 && !cadences.some(({ subject }) => /^zone/.test(subject));
  const suggested = cadences.some(({ source }) => source === 'suggested');
  const lines = [
    ...(first === null ? ['还没有登记过走访，所以没有“缺访”，只有本期待访的。'] : []),
    ...(open ? ['本地的规定没有写责任区多久走访一次；本办公室可以自定。'] : []),
    ...ownWords(cadences, kinds),
    ...(suggested ? ['“建议（推定）”的周期没有文件写明，是通行做法，本办公室可以另定。'] : []),
  ];
  const commands = [
    ...(open ? ['自定责任区的周期：jwh visit cadence set 责任区 每周'] : []),
    ...(suggested ? ['看周期、另定周期：jwh visit cadence'] : []),
  ];
  return [
    ...(lines.length === 0 ? [] : [{ kind: 'text', tone: 'quiet', lines } as const]),
    ...(commands.length === 0 ? [] : [{ kind: 'text', tone: 'quiet', lines: commands, screen: true } as const]),
  ];
}

/** What the office has set itself, marked so. */
function ownWords(cadences: Ground['cadences'], tags: readonly TagKind[]): string[] {
  const own = cadences.filter(({ source, subject }) => source === 'office' && !subject.startsWith('zone:'));
  const words = own.map(
    ({ subject, per }) => `${subjectWords(subject, { zones: new Map(), tags })}${pers[per as VisitPer] ?? per}`,
  );
  return words.length === 0 ? [] : [`本办公室自定的周期：${words.join('、')}。`];
}
