import { kindWords } from '../kinds/kind.ts';
import { type MeetingRecord, outcomeStates } from '../meeting.ts';
import type { AttendeeLine, Snapshot } from './version_store.ts';

/** One thing that a correction changed; null where there was nothing, or is nothing any more. */
export interface Difference {
  /** Stable: `place`, `attendee:张一`, `motion:2.for`. */
  field: string;
  /** The same for people. */
  label: string;
  before: string | null;
  after: string | null;
}

type Facts = Map<string, { label: string; value: string | null }>;

/** What two versions of a record tell differently, in the order of the paper. Pure. */
export function differencesOf(before: Snapshot, after: Snapshot): Difference[] {
  const [old, now] = [factsOf(before), factsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [was, is] = [old.get(field), now.get(field)];
    const label = (is ?? was)?.label ?? field;
    const [from, to] = [was?.value ?? null, is?.value ?? null];
    return from === to ? [] : [{ field, label, before: from, after: to }];
  });
}

/** A difference as a sentence of the minutes. */
export function differenceWords({ label, before, after }: Difference): string {
  if (before === null) return `${label}：补记“${after}”`;
  if (after === null) return `${label}：删去“${before}”`;
  return `${label}：${before} → ${after}`;
}

function factsOf({ meeting, attendees }: Snapshot): Facts {
  const { roll, text } = meeting;
  const facts: Facts = new Map();
  const tell = (field: string, label: string, value: string | number | null) =>
    facts.set(field, { label, value: value === null || value === '' ? null : String(value) });
  tell('kind', '会议', kindWords[meeting.kind]);
  tell('day', '日期', meeting.day);
  tell('place', '地点', meeting.place);
  tell('chair', '主持', meeting.chair);
  tell('recorder', '记录', meeting.recorder);
  tell('agenda', '议程', meeting.agenda.join('；'));
  tell('entitled', '应到', roll.entitled);
  tell('present', '实到', roll.present);
  tell('proxies', '委托', roll.proxies);
  tell('vacancies', '空缺名额', roll.vacancies);
  tell('quorate', '法定人数', meeting.quorate === null ? null : meeting.quorate ? '达到' : '未达到');
  for (const [name, words] of linesByName(attendees)) tell(`attendee:${name}`, name, words);
  if (attendees.length === 0) tell('moves', '中途到会、离会', meeting.moves.map(moveWords).join('；'));
  tell('proxy_list', '委托书', meeting.proxyList.map(proxyWords).join('；'));
  for (const motion of meeting.motions) tellMotion(motion, tell);
  tell('discussion', '讨论', text.discussion.join('；'));
  tell('objections', '异议', text.objections.join('；'));
  tell('absences', '缺席原因', text.absences.map(({ name, reason }) => `${name}：${reason}`).join('；'));
  tell('scrutineers', '监票', text.scrutineers.join('、'));
  tell('tellers', '计票', text.tellers.join('、'));
  return facts;
}

function tellMotion(
  motion: MeetingRecord['motions'][number],
  tell: (field: string, label: string, value: string | number | null) => void,
): void {
  const one = (field: string, word: string, value: string | number | null) =>
    tell(`motion:${motion.no}.${field}`, `议题${motion.no}${word}`, value);
  one('title', '', motion.title);
  one('ballot', '表决方式', motion.ballot === 'secret' ? '无记名' : '公开');
  one('issued', '发出选票', motion.issued);
  one('returned', '收回选票', motion.returned);
  one('present', '在场', motion.present);
  one('for', '赞成', motion.for);
  one('against', '反对', motion.against);
  one('abstain', '弃权', motion.abstain);
  one('invalid', '废票', motion.invalid);
  one('proxy_for', '委托赞成', motion.proxyFor || null);
  one('proxy_against', '委托反对', motion.proxyAgainst || null);
  one('outcome', '结果', outcomeStates[motion.outcome].label);
  one('resolution', '决议', motion.resolution);
}

/** People of one name stand together: the roll tells them apart no better. */
function linesByName(attendees: readonly AttendeeLine[]): Map<string, string> {
  const all = new Map<string, string>();
  for (const line of attendees) {
    const known = all.get(line.name);
    all.set(line.name, known === undefined ? lineWords(line) : `${known}；${lineWords(line)}`);
  }
  return all;
}

function lineWords({ present, arrived_before, left_before, proxy, absence }: AttendeeLine): string {
  const more = [
    ...(arrived_before === null ? [] : [`议题${arrived_before}前到会`]),
    ...(left_before === null ? [] : [`议题${left_before}前离会`]),
    ...(proxy === null ? [] : [`委托${proxy}`]),
    ...(absence === null ? [] : [absence]),
  ];
  return `${present ? '到' : '缺'}${more.length === 0 ? '' : `（${more.join('，')}）`}`;
}

function moveWords({ name, move, before }: MeetingRecord['moves'][number]): string {
  return `${name}在议题${before}前${move === 'arrived' ? '到会' : '离会'}`;
}

function proxyWords({ absent, holder, proof }: MeetingRecord['proxyList'][number]): string {
  const shown = proof === null ? '未写明委托书' : proof ? '已出示委托书' : '未出示委托书';
  return `${absent}委托${holder}（${shown}）`;
}
