import { stepWords as admissionSteps } from '../admission/admission.ts';
import { stepWords as agencySteps, results } from '../agency/agency.ts';
import { clockWords } from '../audit/instant.ts';
import { recordName } from '../audit/labels.ts';
import { grades, tellMethods } from '../complaint/complaint.ts';
import { stepWords as emergencySteps } from '../emergency/emergency.ts';
import { stepWords as invitationSteps } from '../invitation/invitation.ts';
import { dueOrigins, matterClasses, matterSources, matterStates } from '../matter/matter.ts';
import { stepWords } from '../matter/step.ts';
import { proceedingWords } from '../proceeding/proceeding.ts';
import { classes, dispositions, modes } from '../reception/reception.ts';
import { stepWords as receptionSteps } from '../reception/step.ts';
import { basisWords } from '../representative/representative.ts';
import { registrations } from '../resident/registration.ts';
import { usualTags } from '../resident/tag.ts';
import { postWords } from '../rules/words.ts';
import { ratings, serviceKinds, stepWords as serviceSteps } from '../service/service.ts';
import { classStates, noAnswer, visitClasses } from '../visit/visit.ts';
import type { KeptTable } from './policy.ts';

const dispositionWords = Object.fromEntries(Object.entries(dispositions).map(([code, { label }]) => [code, label]));

type Words = Readonly<Record<string, string>>;

/** What the codes of a column are called; a person is given words, not codes. */
const words: Readonly<Partial<Record<KeptTable, Readonly<Record<string, Words>>>>> = {
  person: { gender: { male: '男', female: '女' } },
  matter: {
    class: matterClasses,
    source: matterSources,
    due_origin: dueOrigins,
    state: Object.fromEntries(Object.entries(matterStates).map(([code, { label }]) => [code, label])),
  },
  matter_step: { step: stepWords },
  proceeding: {
    kind: Object.fromEntries(Object.entries(proceedingWords).map(([code, { name }]) => [code, name])),
    facts: serviceKinds,
  },
  proceeding_step: {
    step: { ...agencySteps, ...serviceSteps, ...emergencySteps, ...invitationSteps, ...admissionSteps },
    content: { ...results, ...ratings },
  },
  resident: { registration: registrations },
  resident_tag: { tag: Object.fromEntries(usualTags.map(({ code, label }) => [code, label])) },
  visit: { class: { ...visitClasses, [noAnswer]: classStates[noAnswer].label } },
  reception: { class: { ...matterClasses, ...classes }, mode: modes, facts: dispositionWords },
  reception_step: { step: receptionSteps },
  complaint: { mode: modes, facts: { ...grades, ...tellMethods } },
  representative: { basis: basisWords },
  staff_post: { post: postWords },
};

const kinds: ReadonlySet<string> = new Set(['record_type', 'source_type']);

/** A value as people call it; codes that no table above knows stay as they are. */
export function wordOf(table: KeptTable, column: string, value: string): string {
  if (kinds.has(column)) return recordName(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return clockWords(value);
  return words[table]?.[column]?.[value] ?? value;
}
