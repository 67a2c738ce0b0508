import type { Details } from '../person/details.ts';
import { codeOf } from '../person/person.ts';
import type { Asked, Fault } from './import_row.ts';

/** Somebody on file by whom a row may be meant; `door` is where he lives, or lived before an import was taken back. */
export interface Candidate {
  id: string;
  name: string;
  details: { [K in keyof Details]: Details[K] | null };
  door: string | null;
}

/** People on file, found by what a row may say of them. */
export class Register {
  private readonly byId = new Map<string, Candidate>();
  private readonly byName = new Map<string, Candidate[]>();
  private readonly byCode = new Map<string, Candidate[]>();

  constructor(people: Iterable<Candidate>) {
    for (const person of people) {
      if (person.details.id_number) this.byId.set(person.details.id_number, person);
      add(this.byName, person.name, person);
      add(this.byCode, codeOf(person), person);
    }
  }

  /**
   * Who is meant: by code, else by ID number, else by name with birth day, phone or door. Pure.
   * @param sameNames `new`: who cannot be told from somebody of the same name is another person.
   */
  match(asked: Asked, door: string | null, sameNames: 'refused' | 'new'): { person: Candidate | null } | Fault {
    if (asked.code !== null && asked.code !== 'new') return this.coded(asked.code, asked.name);
    const { id_number } = asked.details;
    const holder = id_number === undefined ? undefined : this.byId.get(id_number);
    if (holder !== undefined) {
      if (holder.name === asked.name) return { person: holder };
      return { code: 'id_number_taken', says: `身份证号在档案中是${called(holder)}的` };
    }
    if (asked.code === 'new') return { person: null };
    return this.named(asked, door, sameNames);
  }

  private coded(code: string, name: string): { person: Candidate } | Fault {
    const [person, ...others] = this.byCode.get(code) ?? [];
    if (person === undefined || others.length > 0) {
      return { code: 'no_such_code', says: `没有编码为“${[...code].slice(0, 10).join('')}”的人` };
    }
    if (person.name === name) return { person };
    return { code: 'code_differs', says: `编码${code}在档案中是${person.name}` };
  }

  private named(asked: Asked, door: string | null, sameNames: 'refused' | 'new'): { person: Candidate | null } | Fault {
    const judged = (this.byName.get(asked.name) ?? []).map((person) => ({
      person,
      ...evidence({ details: asked.details, door }, person),
    }));
    const fitting = judged.filter(({ agree, differ }) => agree.length > 0 && differ.length === 0);
    const [only, ...others] = fitting;
    if (only !== undefined && others.length === 0) return { person: only.person };
    if (sameNames === 'new') return { person: null };
    if (only !== undefined) return ambiguous(fitting.map(({ person }) => person));
    const doubtful = judged.find(({ agree, differ }) => agree.length > 0 && differ.length > 0);
    if (doubtful !== undefined) {
      const { person, agree, differ } = doubtful;
      const says = `档案中的${called(person)}${agree.join('、')}相同而${differ.join('、')}不同；${remedy}`;
      return { code: 'person_differs', says };
    }
    const unclear = judged.filter(({ differ }) => differ.length === 0);
    return unclear.length === 0 ? { person: null } : ambiguous(unclear.map(({ person }) => person));
  }
}

const remedy = '是同一人的，加一列“编码”写上编码；是另一人的，在“编码”列写 新';

function ambiguous(people: readonly Candidate[]): Fault {
  return { code: 'ambiguous_name', says: `档案中有同名的${people.map(called).join('、')}，看不出是谁；${remedy}` };
}

function called(person: Candidate): string {
  return `${person.name}（编码${codeOf(person)}）`;
}

const words = { id_number: '身份证号', birth_day: '出生日期', phone: '电话', gender: '性别', door: '住址' } as const;

interface Told {
  details: Candidate['details'];
  door: string | null;
}

/** By what two descriptions of somebody of one name agree, and what sets them apart: phones and doors change. */
export function evidence(one: Told, other: Told): { agree: string[]; differ: string[] } {
  const both = (key: keyof Details) => {
    const [left, right] = [one.details[key], other.details[key]];
    return left == null || right == null ? null : left === right;
  };
  const agree = (['id_number', 'birth_day', 'phone'] as const)
    .filter((key) => both(key) === true)
    .map((key) => words[key]);
  const sameDoor = one.door !== null && one.door === other.door;
  const differ = (['id_number', 'birth_day', 'gender'] as const).filter((key) => both(key) === false);
  return { agree: [...agree, ...(sameDoor ? [words.door] : [])], differ: differ.map((key) => words[key]) };
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
