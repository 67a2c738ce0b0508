import { officeTables } from './office_tables.ts';
import { erasedName, erasedText, type KeptTable, type Policy, permanent, work } from './policy.ts';

/** What concerns people of the community: nearly all of it goes when a person asks for erasure. */
const communityTables = {
  person: {
    about: ['id'],
    blank: {
      ...{ name: erasedName, gender: null, birth_day: null, phone: null, id_number: null, note: null },
      ...{ pinyin: null, initials: null },
    },
  },
  resident: { about: ['person_id'], blank: { household_id: null, relation: null, registration: null, facts: '{}' } },
  resident_tag: { about: ['person_id'], blank: { tag: 'erased', note: null, voided: erasedText } },
  resident_import: {},
  household: { named: [] },
  building: {},
  building_role: { about: ['person_id'], named: ['name'], keep: permanent },
  ten_household_group: { by: ['head_id'], named: ['head'] },
  resident_group: { by: ['leader_id'], named: ['leader'] },
  zone: {},
  zone_staff: { by: ['person_id'], keep: work },

  visit: {
    about: ['person_id'],
    blank: { household_id: null, met: null, purpose: null, seen: null, asked: null, facts: '{}' },
  },
  visit_staff: { by: ['person_id'], named: ['name'], keep: work },
  visit_cadence: {},
  diary_entry: { named: ['name'] },
  reception: {
    about: ['person_id'],
    by: ['receiver_id'],
    named: ['visitor', 'receiver'],
    blank: { visitor: null, contact: null, content: erasedText },
    said: { facts: ['recorded_by', 'responsible'] },
  },
  reception_step: {
    of: ['reception_id', 'reception'],
    named: ['name'],
    said: { content: ['department', 'contact', 'leader', 'to', 'basis'] },
  },
  complaint: {
    about: ['person_id'],
    by: ['against_id'],
    named: ['complainant', 'against'],
    blank: { complainant: null, contact: null, subject: erasedText },
    said: { facts: ['recorded_by', 'name', 'basis'] },
  },
  matter: {
    about: ['person_id'],
    by: ['responsible_id'],
    named: ['responsible'],
    blank: { household_id: null, title: erasedText, content: null },
    said: { facts: [] },
  },
  matter_step: {
    of: ['matter_id', 'matter'],
    named: ['name'],
    said: { content: ['to', 'contact', 'basis', 'method'] },
  },
  mailbox_opening: { named: ['name'] },

  volunteer: { about: ['person_id'], blank: { number: null, facts: '{}' } },
  volunteer_service: { of: ['volunteer_id', 'volunteer'] },
  team_member: { about: ['person_id'], named: ['name'], blank: { name: erasedName, facts: '{}' } },
  organisation: {},
  liaison: {},
  attachment: { of: ['record_id', 'person'], blank: { name: erasedText, note: null, voided: erasedText } },
  access_entry: {},
} as const satisfies Partial<Record<KeptTable, Policy>>;

/**
 * Every table of the file with how it speaks of a person and what becomes of it: the one place that `resident export` and
 * `resident erase` go by. A table that is not told here does not compile.
 */
export const policies: Readonly<Record<KeptTable, Policy>> = { ...officeTables, ...communityTables };

/** Tables, those of the community first: the order in which a person is told what is kept. */
export const tablesInOrder = [...Object.keys(communityTables), ...Object.keys(officeTables)] as readonly KeptTable[];
