import { ageOn, childMark, isChildOn } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { doorWords, type Household, readHousehold } from '../household/store.ts';
import { codeOf, genderStates, type Person } from '../person/person.ts';
import type { Shown } from '../sheet/settled.ts';
import type { FieldsBlock } from '../sheet/sheet.ts';
import { hasUndone } from './import_facts.ts';
import { moreFields } from './more_facts.ts';
import { leavings, registrationStates } from './registration.ts';
import type { Resident } from './store.ts';
import { type Tag, type TagKind, tagHolds, tagWords } from './tag.ts';
import { readTagKinds, tagsOf } from './tag_store.ts';

/** Somebody of the community with everything that is asked about one person. */
export interface Card {
  person: Person;
  resident: Resident;
  household: Household | null;
  tags: readonly Tag[];
  kinds: readonly TagKind[];
  /** Under fourteen on the day looked at: everything is sensitive. */
  isChild: boolean;
  day: Day;
}

export async function readCard(db: Database, person: Person, resident: Resident, day: Day): Promise<Card> {
  const { household_id } = resident;
  return {
    person,
    resident,
    household: household_id === null ? null : await readHousehold(db, household_id),
    tags: await tagsOf(db, person.id),
    kinds: await readTagKinds(db),
    isChild: isChildOn(person.birth_day, day),
    day,
  };
}

/** What may be told of a child's name without a reason: masked. */
export function nameShown(name: string, isChild: boolean, show: Shown): string {
  return isChild ? show('private_name', name) : name;
}

/** What stands on the card; of a child nothing but that it is one, unless somebody gave a reason. */
export function cardFields(card: Card, revealed: boolean): FieldsBlock {
  const { person, resident, household, isChild, day } = card;
  const closed = isChild && !revealed;
  const words = tagWords(
    card.tags.filter((tag) => tagHolds(tag, day)),
    card.kinds,
    isChild,
  );
  const text = isChild ? 'private_text' : 'text';
  return {
    kind: 'fields',
    fields: [
      { key: 'name', label: '姓名', type: isChild ? 'private_name' : 'text', value: person.name },
      {
        key: 'gender',
        label: '性别',
        type: text,
        value: person.gender === null ? null : genderStates[person.gender].label,
      },
      { key: 'birth_day', label: '出生日期', type: isChild ? 'private_text' : 'day', value: person.birth_day },
      { key: 'age', label: '年龄', type: 'count', value: closed ? null : ageOf(card) },
      ...(isChild ? [{ key: 'child', label: '说明', type: 'text', value: childMark } as const] : []),
      { key: 'phone', label: '电话', type: 'phone', value: person.phone },
      { key: 'id_number', label: '身份证号', type: 'id_number', value: person.id_number },
      { key: 'building', label: '楼栋', type: 'text', value: household?.building ?? null },
      { key: 'room', label: '门牌', type: 'room', value: household === null ? null : doorWords(household) },
      { key: 'group', label: '居民小组', type: 'text', value: household?.group ?? null },
      { key: 'zone', label: '民情责任区', type: 'text', value: household?.zone ?? null },
      { key: 'relation', label: '与户主关系', type: text, value: resident.relation },
      {
        key: 'registration',
        label: '户籍情况',
        type: text,
        value: resident.registration === null ? null : (registrationStates[resident.registration]?.label ?? null),
      },
      { key: 'moved_in', label: '迁入日', type: isChild ? 'private_text' : 'day', value: resident.moved_in },
      ...(resident.moved_out === null
        ? []
        : ([
            {
              key: 'moved_out',
              label: hasUndone(resident.facts) ? '撤销导入日' : `${leavings[resident.facts.left ?? 'moved']}日`,
              type: 'day',
              value: resident.moved_out,
            },
          ] as const)),
      { key: 'tags', label: '标签', type: 'text', value: words.open },
      { key: 'private_tags', label: '敏感标签', type: 'private_text', value: words.secret },
      { key: 'note', label: '备注', type: text, value: person.note },
      ...moreFields(resident.facts, isChild),
      { key: 'code', label: '编码', type: 'text', value: codeOf(person) },
    ],
  };
}

function ageOf({ person, day }: Card): number | null {
  return person.birth_day === null ? null : ageOn(person.birth_day, day);
}

/** The card as JSON, masked by the same rules. */
export function cardRecord(card: Card, show: Shown, revealed: boolean): Record<string, unknown> {
  const { person, resident, household, isChild, day } = card;
  const secret = (value: string | null) => (value === null || !isChild ? value : show('private_text', value));
  const masked = (type: 'phone' | 'id_number' | 'room', value: string | null) =>
    value === null ? null : show(type, value);
  const words = tagWords(
    card.tags.filter((tag) => tagHolds(tag, day)),
    card.kinds,
    isChild,
  );
  return {
    id: person.id,
    code: codeOf(person),
    name: nameShown(person.name, isChild, show),
    gender: secret(person.gender),
    birth_day: secret(person.birth_day),
    age: isChild && !revealed ? null : ageOf(card),
    child: isChild,
    phone: masked('phone', person.phone),
    id_number: masked('id_number', person.id_number),
    note: secret(person.note),
    building: household?.building ?? null,
    room: masked('room', household === null ? null : doorWords(household)),
    group: household?.group ?? null,
    zone: household?.zone ?? null,
    relation: secret(resident.relation),
    registration: secret(resident.registration),
    moved_in: secret(resident.moved_in),
    moved_out: resident.moved_out,
    left: resident.facts.left ?? null,
    tags: words.open?.split('、') ?? [],
    private_tags: words.secret === null ? null : show('private_text', words.secret),
  };
}
