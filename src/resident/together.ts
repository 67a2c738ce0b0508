import { ageOn, childMark, isChildOn } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import { codeOf } from '../person/person.ts';
import type { Shown } from '../sheet/settled.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { nameShown } from './card.ts';
import type { livingAt } from './store.ts';

type Living = Awaited<ReturnType<typeof livingAt>>[number];

/** Who lives in a household; of a child no more than that it is one, unless somebody gave a reason. */
export function togetherRows(living: readonly Living[], day: Day, show: Shown, revealed: boolean) {
  return living.map(({ person_id, name, birth_day, relation }) => {
    const isChild = isChildOn(birth_day, day);
    const closed = isChild && !revealed;
    return {
      name: nameShown(name, isChild, show),
      relation: closed ? null : relation,
      age: closed || birth_day === null ? null : ageOn(birth_day, day),
      note: isChild ? childMark : null,
      code: codeOf({ id: person_id }),
    };
  });
}

export function togetherTable(title: string, rows: ReturnType<typeof togetherRows>): TableBlock {
  return {
    kind: 'table',
    title,
    columns: [
      { key: 'name', label: '姓名', type: 'text', whole: true },
      { key: 'relation', label: '与户主关系', type: 'text' },
      { key: 'age', label: '年龄', type: 'count' },
      { key: 'note', label: '说明', type: 'text', wide: true },
      { key: 'code', label: '编码', type: 'text', whole: true },
    ],
    rows,
    empty: '没有登记住在这里的人。',
  };
}
