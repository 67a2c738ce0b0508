import { checkCharacter } from '../../src/base/id_number.ts';
import { openOffice } from '../../src/database/open.ts';
import { inTransaction, type Writing } from '../../src/database/writing.ts';
import { insertPerson } from '../../src/person/store.ts';
import type { Counter } from '../counter.ts';

/** Writes to the office's file as a room would, into the chain. */
export async function writeTo<T>(counter: Counter, work: (writing: Writing) => Promise<T>): Promise<T> {
  const file = await openOffice(counter.path, 'test');
  const author = async () => ({
    operator: '李敏',
    command: 'test',
    businessDay: '2026-09-18',
    at: '2026-09-18T08:00:00.000Z',
  });
  try {
    return await inTransaction(file, author, false, work);
  } finally {
    file.raw.close();
  }
}

/** An ID number that holds, by its first seventeen digits. */
export function idNumber(digits: string): string {
  return digits + checkCharacter(digits);
}

export const zhang = { name: '张晓梅', phone: '13904315566', id_number: idNumber('22010219880314002') } as const;

/** Somebody who lives in building 3, was visited, received, complained, served, and had a matter that is done. */
export async function moveIn(counter: Counter, person: typeof zhang = zhang): Promise<string> {
  return writeTo(counter, async (writing) => {
    const { name, ...details } = person;
    const { id } = await insertPerson(writing, name, { ...details, gender: 'female', birth_day: '1988-03-14' });
    const { id: building_id } = await writing.insert('building', { name: '3号楼', facts: '{}' });
    const home = await writing.insert('household', {
      building_id,
      unit: '2',
      room: '501',
      facts: JSON.stringify({ householder: name }),
    });
    await writing.insert('resident', {
      person_id: id,
      household_id: home.id,
      relation: '本人',
      facts: '{"note":"低保"}',
    });
    await writing.insert('resident_tag', {
      person_id: id,
      tag: 'living_alone',
      from_day: '2026-01-01',
      note: '糖尿病',
    });
    const at = { year: 2026, day: '2026-09-10', facts: '{}' };
    const recorded = { recorded_on: '2026-09-10', recorded_by: '孙秀英' };
    const visit = await writing.insert('visit', {
      ...{ ...at, no: 1, person_id: id, household_id: home.id, building_id },
      ...{ met: name, purpose: '入户', seen: `${name}卧床`, asked: `请打${person.phone}` },
    });
    await writing.insert('visit_staff', { visit_id: visit.id, position: 1, name: '孙秀英' });
    const matter = await writing.insert('matter', {
      ...{ ...at, no: 1, class: 'service', title: `${name}家漏水`, content: `${name}，${person.phone}`, person_id: id },
      ...{ household_id: home.id, source: 'visit', source_id: visit.id, state: 'closed', state_day: '2026-09-12' },
    });
    const step = { matter_id: matter.id, verdicts: '[]', day: '2026-09-12', name: '孙秀英' };
    await writing.insert('matter_step', {
      ...{ ...step, position: 1, step: 'reply' },
      content: JSON.stringify({ text: `已电话告知${name}（${person.phone}）` }),
    });
    await writing.insert('reception', {
      ...{ ...at, no: 1, mode: 'visit', class: 'service', visitor: name, contact: person.phone, person_id: id },
      ...{ content: `${name}问低保`, receiver: '孙秀英', verdicts: '[]' },
      facts: JSON.stringify(recorded),
    });
    await writing.insert('complaint', {
      ...{ ...at, no: 1, mode: 'visit', complainant: name, contact: person.phone, person_id: id, subject: '噪音' },
      matter_id: matter.id,
      facts: JSON.stringify({ ...recorded, consulted: [], investigated: [] }),
    });
    const volunteer = { person_id: id, number: 'V-0087', registered_on: '2026-01-01', ended_on: '2026-08-01' };
    await writing.insert('volunteer', { ...volunteer, facts: '{}' });
    await writing.insert('diary_entry', {
      day: '2026-09-11',
      name: '孙秀英',
      content: `路遇${name}，说 139 0431 5566 停用`,
    });
    const paper = { position: 1, media: 'image/jpeg', size: 10, day: '2026-09-10' };
    await writing.insert('attachment', {
      ...{ ...paper, record_type: 'visit', record_id: visit.id, name: `${name}家.jpg`, digest: 'a'.repeat(64) },
    });
    // The same building's papers, and a paper that is of two records, stay.
    await writing.insert('attachment', {
      ...{ ...paper, record_type: 'matter', record_id: matter.id, name: '管道.jpg', digest: 'b'.repeat(64) },
    });
    await writing.insert('attachment', {
      ...{ ...paper, record_type: 'household', record_id: home.id, name: '管道.jpg', digest: 'b'.repeat(64) },
    });
    return id;
  });
}
