import type { InForce } from '../../rules/book.ts';
import type { Values } from '../../rules/value.ts';
import { inWords, postWords } from '../../rules/words.ts';
import { judgeBy } from '../../verdict/verdict.ts';
import { actsAs, type Named, personWords } from './people.ts';
import type { Asked, LogSaid } from './said.ts';

/**
 * Whether everybody who must be there was, or was away with a reason (长春 六(四): 不得无故缺席). By name where names were
 * given, else by number.
 */
export function judgePresence(
  said: LogSaid,
  rule: (InForce & { value: Values['posts'] }) | undefined,
  discipline: InForce | undefined,
): Asked {
  if (rule === undefined) return null;
  const posts = [...(rule.value.allOf ?? []), ...(rule.value.anyOf ?? [])];
  const due = said.staff.filter((one) => posts.some((post) => actsAs(post, one.posts)));
  if (due.length === 0) return { unchecked: `出席人（在册没有${inWords('posts', rule.value)}，${rule.citeWords}）` };
  const result = said.presentNamed === null ? byNumber(said, due) : byName(said, said.presentNamed, due);
  const vacant = posts.filter((post) => !said.staff.some((one) => actsAs(post, one.posts)));
  const notes = [
    ...(vacant.length > 0 ? [`在册没有${vacant.map((post) => postWords[post]).join('、')}，没有计入应到。`] : []),
    ...(said.presentNamed === null && result.holds ? [numberNote(said, due)] : []),
    ...besideNotes(said, due),
    ...(!result.holds && discipline !== undefined
      ? [`无故缺席的，以${inWords(discipline.kind, discipline.value)}等方式告诫（${discipline.citeWords}）。`]
      : []),
  ];
  return { judged: judgeBy(rule, { subject: 'attendees', label: '出席', notes }, said.choices, () => result, []) };
}

function byName({ absent }: LogSaid, present: readonly Named[], due: readonly Named[]) {
  const excused = absent.filter(({ who, reason }) => due.includes(who) && reason !== null);
  const missing = due.filter((one) => !present.includes(one) && !excused.some(({ who }) => who === one));
  const came = due.length - excused.length - missing.length;
  const away = excused.map(({ who, reason }) => `${who.name}${reason}`).join('、');
  const words = `应到 ${due.length}：到 ${came}${away === '' ? '' : `，${away}`}`;
  if (missing.length === 0) return { holds: true, arithmetic: words };
  return { holds: false, arithmetic: `${words}；没有说明缺席：${missing.map(personWords).join('、')}` };
}

function byNumber({ present, absent }: LogSaid, due: readonly Named[]) {
  const away = absent.filter(({ who }) => due.includes(who));
  const excused = away.filter(({ reason }) => reason !== null).length;
  const unexcused = away.filter(({ reason }) => reason === null).map(({ who }) => who.name);
  const sum = excused === 0 ? `${present}` : `${present} + 请假 ${excused} = ${present + excused}`;
  const enough = present + excused >= due.length;
  const words = `到 ${sum} ${enough ? '≥' : '<'} 应到 ${due.length}`;
  if (unexcused.length === 0) return { holds: enough, arithmetic: words };
  return { holds: false, arithmetic: `${words}；没有说明缺席：${unexcused.join('、')}` };
}

/** Only those who must be there can be away with a reason; who else was named away is no reason for anybody. */
function besideNotes({ absent }: LogSaid, due: readonly Named[]): string[] {
  const beside = absent.filter(({ who }) => !due.includes(who)).map(({ who }) => who.name);
  return beside.length === 0 ? [] : [`${beside.join('、')}不在应到之列（以在册人员为准），缺席没有计入。`];
}

function numberNote({ present, absent }: LogSaid, due: readonly Named[]): string {
  const away = absent.filter(({ who }) => due.includes(who)).length;
  if (away === 0 || present + away <= due.length) return '到会只报了人数，没有核对姓名。';
  return `到会 ${present} 与缺席 ${away} 合计多于应到 ${due.length}，到会的人里有不在应到之列的；要核对，请写姓名：--present 张三、李四。`;
}

/** Whether each seat was taken; an empty one is pointed out with its reason and never stops the meeting. */
export function judgeSeats(said: LogSaid, rule: (InForce & { value: Values['required'] }) | undefined): Asked {
  if (rule === undefined || said.special) return null;
  const { seats, choices } = said;
  const all = rule.value.fields.length;
  if (seats.length === 0) return { unchecked: `席位（--seat 席位=姓名，共 ${all} 席，${rule.citeWords}）` };
  const empty = seats.filter(({ name }) => name === null);
  const words = empty.map(({ title, reason }) => `${title}空缺${reason === null ? '，没有写原因' : `：${reason}`}`);
  const holds = empty.length === 0;
  const arithmetic = `${all - empty.length}/${all} 席${holds ? '' : `；${words.join('；')}`}`;
  const silent = empty.some(({ reason }) => reason === null);
  const hint = silent ? { hint: '空缺的席位请写明原因：--vacant "席位=原因"。' } : {};
  const about = { subject: 'seats', label: '席位', severity: 'warning' as const };
  return { judged: judgeBy(rule, about, choices, () => ({ holds, arithmetic }), []), ...hint };
}
