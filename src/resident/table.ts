import { ageOn, childMark, isChildOn } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import { doorWords } from '../household/store.ts';
import { codeOf, genderStates } from '../person/person.ts';
import type { Shown } from '../sheet/settled.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { nameShown } from './card.ts';
import type { ListedResident } from './list_store.ts';
import { registrationStates } from './registration.ts';
import { type Tag, type TagKind, tagHolds, tagWords } from './tag.ts';

interface Told {
  tags: ReadonlyMap<string, readonly Tag[]>;
  kinds: readonly TagKind[];
  day: Day;
  show: Shown;
  revealed: boolean;
}

/** Residents, a line each. Of a child only the masked name, the building and that it is one, unless revealed. */
export function residentTable(rows: readonly ListedResident[], told: Told, empty: string): TableBlock {
  // A name of sixty letters on one line would leave no room for the rest.
  const areShort = rows.every(({ name }) => [...name].length <= 12);
  return {
    kind: 'table',
    columns: [
      { key: 'name', label: '姓名', type: 'text', whole: areShort },
      { key: 'gender', label: '性别', type: 'state', states: genderStates },
      { key: 'age', label: '年龄', type: 'count' },
      { key: 'building', label: '楼栋', type: 'text', whole: true },
      { key: 'room', label: '门牌', type: 'room' },
      { key: 'relation', label: '与户主', type: 'text' },
      { key: 'registration', label: '户籍', type: 'state', states: registrationStates },
      { key: 'tags', label: '标签', type: 'text', wide: true },
      { key: 'private_tags', label: '敏感', type: 'private_text' },
      { key: 'note', label: '说明', type: 'text' },
      { key: 'code', label: '编码', type: 'text', whole: true },
    ],
    rows: rows.map((row) => rowOf(row, told)),
    empty,
  };
}

function rowOf(row: ListedResident, { tags, kinds, day, show, revealed }: Told) {
  const isChild = isChildOn(row.birth_day, day);
  const closed = isChild && !revealed;
  const held = (tags.get(row.id) ?? []).filter((tag) => tagHolds(tag, day));
  const words = tagWords(held, kinds, isChild);
  const notes = [isChild ? childMark : null, row.moved_out === null ? null : '已离开'].filter((note) => note !== null);
  return {
    name: nameShown(row.name, isChild, show),
    gender: closed ? null : row.gender,
    age: closed || row.birth_day === null ? null : ageOn(row.birth_day, day),
    building: row.building,
    room: doorWords(row),
    relation: closed ? null : row.relation,
    registration: closed ? null : row.registration,
    tags: words.open,
    private_tags: words.secret,
    note: notes.join('，') || null,
    code: codeOf(row),
  };
}
