import type { CellType, FieldsBlock } from '../sheet/sheet.ts';
import { type FactField, factFields, factWords } from './fact_fields.ts';

/** What of it is nobody's business at the counter; of a child all of it is private. */
const types: Partial<Record<FactField, CellType>> = {
  registered_address: 'room',
  ethnicity: 'private_text',
  marriage: 'private_text',
  note: 'private_text',
};

/** What a list of residents said of somebody beside the columns; nothing where it said nothing. */
export function moreFields(facts: object, isChild: boolean): FieldsBlock['fields'] {
  const known = facts as Partial<Record<string, string>>;
  return factFields.flatMap((field) => {
    const value = known[field];
    if (value === undefined) return [];
    const type = types[field] ?? (isChild ? 'private_text' : 'text');
    return [{ key: field === 'note' ? 'list_note' : field, label: factWords[field], type, value }];
  });
}
