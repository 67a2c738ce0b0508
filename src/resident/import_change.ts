import { publicText } from '../base/private.ts';
import { codeOf, genderStates } from '../person/person.ts';
import type { Shown } from '../sheet/settled.ts';
import type { CellType } from '../sheet/sheet.ts';
import { fieldWord, type ResidentField } from './import_columns.ts';
import { type Registration, registrations } from './registration.ts';
import { kindOf, type TagKind, tagShown } from './tag.ts';

/** One field of somebody on file that an import changes; `before` is null where nothing was known. */
export interface FieldChange {
  row: number;
  person_id: string;
  name: string;
  /** Under fourteen: what is said of a child is private. */
  child: boolean;
  field: ResidentField;
  before: string | null;
  after: string;
}

/** What a preview shows of a field: where people live below the building, and what is said of their lives, is private. */
const types: Partial<Record<ResidentField, CellType>> = {
  id_number: 'id_number',
  phone: 'phone',
  registered_address: 'room',
  note: 'private_text',
};

/** A change as people may see it: private values masked, or in full where a reason was given. */
export function shownChange(change: FieldChange, show: Shown, kinds: readonly TagKind[]) {
  const { row, person_id, field } = change;
  const name = change.child ? show('private_name', change.name) : change.name;
  const shown = (value: string | null) => (value === null ? null : shownValue(change, value, show, kinds));
  const [before, after] = [shown(change.before), shown(change.after)];
  return { row, name, code: codeOf({ id: person_id }), field, label: fieldWord(field), before, after };
}

function shownValue({ field, child }: FieldChange, value: string, show: Shown, kinds: readonly TagKind[]): string {
  if (field === 'tags') return tagShown(kindOf(kinds, value), child, show).label;
  if (child && (field === 'gender' || field === 'registration')) return show('private_text', value);
  if (field === 'registration') return registrations[value as Registration] ?? publicText(value);
  if (field === 'gender') return genderStates[value as keyof typeof genderStates].label;
  if (field === 'room') {
    const [building = '', ...rest] = value.split('-');
    return rest.length === 0 ? building : `${building}-${show('room', rest.join('-'))}`;
  }
  const type = types[field] ?? (child ? 'private_text' : undefined);
  return type === undefined ? publicText(value) : show(type, value);
}
