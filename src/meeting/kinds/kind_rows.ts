import type { Day } from '../../calendar/day.ts';
import type { InForce, Rulebook } from '../../rules/book.ts';
import type { RuleKey } from '../../rules/key.ts';
import { inWords } from '../../rules/words.ts';
import { kindInfo, kindNames, type MeetingKind } from './kind.ts';
import type { KindInfo } from './kind_rules.ts';
import { type Standing, standingOf } from './kind_standing.ts';
import { formOf, localName } from './local_name.ts';

/** What the rules may say of a kind of meeting, in the order in which it is read. */
export const aspects = {
  label: '本地名称',
  named: '列入',
  per: '次数',
  weekday: '日子',
  convener: '召集',
  chair: '主持',
  delegate: '委托主持',
  attendees: '出席',
  seats: '席位',
  leader: '组长',
  members: '组成',
  size: '人数',
  observers: '列席',
  invited: '邀请',
  before: '会前',
  notice: '通知',
  quorum: '法定人数',
  pass: '通过',
  items: '内容',
  records: '记录',
  entry: '录入',
} as const satisfies { [A in keyof KindInfo]?: string };

export type Aspect = keyof typeof aspects;
export const aspectNames = Object.keys(aspects) as Aspect[];

/** One aspect as the rule in force has it. */
export interface AspectRule {
  aspect: Aspect;
  words: string;
  rule: InForce;
}

/** A kind of meeting in this place: its name here, how it is known, and every rule about it. */
export interface KindRow {
  kind: MeetingKind;
  name: string;
  standing: Standing;
  rules: AspectRule[];
}

/** Every kind of meeting with the rules about it on a day. @param all also those no rule of the place knows. */
export function kindRows(book: Rulebook, day: Day, all: boolean): KindRow[] {
  return kindNames
    .map((kind) => ({
      kind,
      name: localName(book, kind, day),
      standing: standingOf(book, kind, day),
      rules: rulesOf(book, kind, day),
    }))
    .filter(({ standing }) => all || standing === 'own' || (standing === 'law' && book.pack.place === 'national'));
}

function rulesOf(book: Rulebook, kind: MeetingKind, day: Day): AspectRule[] {
  const info = kindInfo(kind);
  const all = aspectNames.flatMap((aspect): AspectRule[] => {
    const key: RuleKey | undefined = info[aspect] ?? (aspect === 'convener' ? whoAlsoConvenes(info) : undefined);
    const rule = key === undefined ? undefined : (book.find(key, day, formOf(kind)) as InForce | undefined);
    return rule === undefined ? [] : [{ aspect, words: aspectWords(aspect, rule), rule }];
  });
  return all.filter((one) => tells(kind, one));
}

/** 召集并主持 in one breath: the rule of the chair is that of the convener. */
function whoAlsoConvenes({ chair }: KindInfo): RuleKey | undefined {
  return chair === 'assembly.chair' || chair === 'meetings.office.chair' ? chair : undefined;
}

/** The list that names a kind is told only where it does; what the law calls its own organ is told nowhere else. */
function tells(kind: MeetingKind, { aspect, rule }: AspectRule): boolean {
  if (aspect === 'label') return !rule.fallback;
  return aspect !== 'named' || ('items' in rule.value && rule.value.items.some(({ code }) => code === kind));
}

/** Two chairs preside together; a rule that only recommends says so. */
function aspectWords(aspect: Aspect, rule: InForce): string {
  if (aspect === 'items' && 'items' in rule.value) return rule.value.items.map(({ title }) => title).join('；');
  const together = aspect === 'chair' && 'allOf' in rule.value && (rule.value.allOf?.length ?? 0) > 1 ? '共同主持' : '';
  if (aspect === 'before' && 'fields' in rule.value) return rule.value.fields.map(({ title }) => title).join('；');
  if (aspect === 'notice' && 'before' in rule.value && isWindow(rule)) return `召开前的${rule.value.before}日内`;
  if (aspect === 'notice' && 'within' in rule.value) return `${inWords(rule.kind, rule.value)}（${rule.title}）`;
  const lightly = rule.force === 'should' ? '（一般）' : '';
  return `${inWords(rule.kind, rule.value)}${together}${lightly}`;
}

/** 召开前的十五日内: any day of that window will do (D-47, D-50), not the last day before it. */
function isWindow({ readings }: InForce): boolean {
  return readings.includes('D-47') || readings.includes('D-50');
}
