import type { MaskNumber } from '../base/refusal.ts';
import { childMark, isChildOn } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import { isPrivate } from '../sheet/cell.ts';
import type { Shown } from '../sheet/settled.ts';
import type { CellValue, FieldsBlock } from '../sheet/sheet.ts';

export type Gender = 'male' | 'female';

/** A person on file, whatever else he or she is: staff, representative, resident. */
export interface Person {
  id: string;
  name: string;
  gender: Gender | null;
  birth_day: Day | null;
  phone: string | null;
  id_number: string | null;
  note: string | null;
}

export const genderStates = { male: { label: '男' }, female: { label: '女' } } as const;

/** The short code by which a command can name one of two people of the same name. */
export function codeOf(person: { id: string }): string {
  return person.id.slice(0, 8);
}

export function isCode(text: string): boolean {
  return /^[0-9a-f]{8}$/.test(text);
}

/** What is known of a person; of a child on that day sex and birth day are as private as the numbers. */
export function personFields(person: Person, day: Day): FieldsBlock {
  const isChild = isChildOn(person.birth_day, day);
  const own: FieldsBlock['fields'] = isChild
    ? [
        {
          key: 'gender',
          label: '性别',
          type: 'private_text',
          value: person.gender === null ? null : genderStates[person.gender].label,
        },
        { key: 'birth_day', label: '出生日期', type: 'private_text', value: person.birth_day },
      ]
    : [
        { key: 'gender', label: '性别', type: 'state', states: genderStates, value: person.gender },
        { key: 'birth_day', label: '出生日期', type: 'day', value: person.birth_day },
      ];
  return {
    kind: 'fields',
    fields: [
      { key: 'name', label: '姓名', type: 'text', value: person.name },
      ...own,
      { key: 'phone', label: '电话', type: 'phone', value: person.phone },
      { key: 'id_number', label: '身份证号', type: 'id_number', value: person.id_number },
      { key: 'note', label: '备注', type: 'text', value: person.note },
      { key: 'code', label: '编码', type: 'text', value: codeOf(person) },
    ],
  };
}

/** The person as JSON: the fields above, private numbers shown by the same rule as on screen. */
export function personRecord(person: Person, show: Shown, day: Day): Record<string, CellValue> {
  const { fields } = personFields(person, day);
  const shown = fields.map(({ key, type, value }) => [
    key,
    value !== null && isPrivate({ type }) ? show(type, String(value)) : value,
  ]);
  return { id: person.id, ...Object.fromEntries(shown) };
}

/**
 * One line by which people of one name can be told apart; of a child under fourteen no more than that it is one.
 * @param today null where nobody knows the day: then nobody's birth day is told.
 */
export function describe(person: Person, mask: MaskNumber, today: Day | null): string {
  const parts = [
    ...openParts(person, today),
    person.phone === null ? null : `电话${mask('phone', person.phone)}`,
    person.id_number === null ? '身份证号未登记' : `身份证号${mask('id_number', person.id_number)}`,
  ];
  return `编码${codeOf(person)}：${person.name}，${parts.filter((part) => part !== null).join('，')}`;
}

function openParts({ gender, birth_day }: Person, today: Day | null): (string | null)[] {
  if (today !== null && isChildOn(birth_day, today)) return [childMark];
  const born = birth_day === null || today === null ? null : `${birth_day}出生`;
  return [gender === null ? null : genderStates[gender].label, born];
}
