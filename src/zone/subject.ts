import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Rulebook } from '../rules/book.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';
import { inCharge } from './judgement.ts';
import type { Zone, ZoneStaff } from './store.ts';

/** On the list of 团结路 四(三), and done no more by later law: nobody needs to answer for it. */
const legacy = 'family_planning';

/** Subjects by their names or codes, of the place's list. @throws Refusal kind `usage` for others, or where there is none. */
export function readSubjects(book: Rulebook, given: readonly string[], day: Day): string[] {
  const said = given.flatMap((one) => one.split(/[、,，]/)).map((one) => one.trim());
  if (said.length === 0) return [];
  const fields = book.find('zone.subjects', day)?.value.fields ?? [];
  if (fields.length === 0) {
    throw new Refusal('usage', 'no_subjects', '本地的规定没有列出责任区的各项工作，不能用 --subject。', {
      hint: '去掉 --subject 再登记。没有写入任何内容。',
    });
  }
  return said.map((word) => {
    const found = fields.find(({ code, title }) => code === word || title === word);
    if (found !== undefined) return found.code;
    throw new Refusal('usage', 'unknown_subject', `没有“${word}”这项工作。`, {
      hint: `可选：${fields.map(({ title }) => title).join('、')}。没有写入任何内容。`,
    });
  });
}

/** What somebody answers for, in words; null for everything. */
export function subjectWords(book: Rulebook, { facts }: Zone, { id }: Pick<ZoneStaff, 'id'>, day: Day): string | null {
  const codes = facts.subjects?.[id];
  if (codes === undefined) return null;
  const fields = book.find('zone.subjects', day)?.value.fields ?? [];
  return codes.map((code) => fields.find((one) => one.code === code)?.title ?? code).join('、');
}

/**
 * Every subject of an area has somebody who answers for it (R-TJ-15): a cadre answers for all unless some were named. Null
 * where the place has no such rule, or where nobody is in charge at all, which is judged by itself. Pure.
 */
export function judgeSubjects(book: Rulebook, zone: Zone, staff: readonly ZoneStaff[], day: Day): Judged | null {
  const rule = book.find('zone.subjects', day);
  const charges = inCharge(staff, zone, day);
  if (rule === undefined || charges.length === 0 || (zone.closed_on !== null && zone.closed_on <= day)) return null;
  const named = charges.map(({ id }) => zone.facts.subjects?.[id]);
  const about = { subject: `zone_subjects:${zone.name}`, label: `${zone.name}各项工作` };
  return judgeBy(rule, about, book.choices(day), () => {
    const asked = rule.value.fields.filter(({ code }) => code !== legacy);
    const lacking = asked.filter(({ code }) => !named.some((codes) => codes === undefined || codes.includes(code)));
    const count = `${asked.length}项，有人负责的${asked.length - lacking.length}项`;
    const words = lacking.map(({ title }) => title).join('、');
    return { holds: lacking.length === 0, arithmetic: lacking.length === 0 ? count : `${count}；没有人负责：${words}` };
  });
}
