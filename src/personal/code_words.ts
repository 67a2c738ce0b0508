import { stepWords as admissionSteps } from '../admission/admission.ts';
import { stepWords as agencySteps, results } from '../agency/agency.ts';
import { stepWords as emergencySteps } from '../emergency/emergency.ts';
import { stepWords as invitationSteps } from '../invitation/invitation.ts';
import { dueOrigins, matterClasses, matterSources, matterStates } from '../matter/matter.ts';
import { stepWords } from '../matter/step.ts';
import { proceedingWords } from '../proceeding/proceeding.ts';
import { basisWords } from '../representative/representative.ts';
import { postWords } from '../rules/words.ts';
import { ratings, serviceKinds, stepWords as serviceSteps } from '../service/service.ts';
import type { KeptTable } from './policy.ts';

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
  reception: { class: matterClasses },
  representative: { basis: basisWords },
  staff_post: { post: postWords },
};

/** A value as people call it; codes that no table above knows stay as they are. */
export function wordOf(table: KeptTable, column: string, value: string): string {
  return words[table]?.[column]?.[value] ?? value;
}
