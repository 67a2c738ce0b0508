import { places } from '../rules/place.ts';
import type { FieldsBlock } from '../sheet/sheet.ts';

/** The office as its one row in the file. */
export interface Office {
  id: string;
  name: string;
  place: string;
  subdistrict: string | null;
  rules_from: string | null;
  default_operator: string | null;
  households: number | null;
  residents: number | null;
  adults: number | null;
  resident_groups: number | null;
  representative_seats: number | null;
  font_folder: string | null;
}

export const placeStates = Object.fromEntries(
  Object.entries(places).map(([code, { name }]) => [code, { label: name }]),
);

export function officeFields(office: Office): FieldsBlock {
  return {
    kind: 'fields',
    fields: [
      { key: 'name', label: '名称', type: 'text', value: office.name },
      { key: 'subdistrict', label: '所属街道', type: 'text', value: office.subdistrict },
      { key: 'place', label: '适用规定', type: 'state', states: placeStates, value: office.place },
      { key: 'rules_from', label: '规定适用起始日', type: 'day', value: office.rules_from },
      { key: 'households', label: '户数', type: 'count', value: office.households },
      { key: 'residents', label: '居民人数', type: 'count', value: office.residents },
      { key: 'adults', label: '十八周岁以上居民', type: 'count', value: office.adults },
      { key: 'resident_groups', label: '居民小组', type: 'count', value: office.resident_groups },
      { key: 'representative_seats', label: '居民代表名额', type: 'count', value: office.representative_seats },
      { key: 'default_operator', label: '默认经办人', type: 'text', value: office.default_operator },
      { key: 'font_folder', label: '字体文件夹', type: 'text', value: office.font_folder },
    ],
  };
}
