import type { TableBlock } from '../../sheet/sheet.ts';
import { classWord, countBy } from './contact.ts';
import type { Figures } from './figures.ts';

/** Every class that came up, contacts and new matters beside the period before. */
export function classTable(figures: Figures): TableBlock {
  const rows = classRows(figures);
  const sum = (key: 'contacts' | 'contacts_before' | 'matters' | 'matters_before') =>
    rows.reduce((total, row) => total + row[key], 0);
  return {
    kind: 'table',
    title: '类别',
    columns: [
      { key: 'class', label: '类别', type: 'text', wide: true },
      { key: 'contacts', label: '接触', type: 'count' },
      { key: 'contacts_before', label: '上期', type: 'count' },
      { key: 'matters', label: '新登记事项', type: 'count' },
      { key: 'matters_before', label: '上期', type: 'count' },
    ],
    rows: rows.map(({ code, ...row }) => ({ class: classWord(code), ...row })),
    ...(rows.length > 0 && {
      total: {
        class: '合计',
        contacts: sum('contacts'),
        contacts_before: sum('contacts_before'),
        matters: sum('matters'),
        matters_before: sum('matters_before'),
      },
    }),
    empty: '没有。',
  };
}

/** Contacts and new matters by class, the most first. */
export function classRows({ contacts, classes }: Figures) {
  const [now, before] = [countBy(contacts.now, 'class'), countBy(contacts.before, 'class')];
  const codes = new Set([...now.keys(), ...before.keys(), ...classes.now.keys(), ...classes.before.keys()]);
  return [...codes]
    .map((code) => ({
      code,
      contacts: now.get(code) ?? 0,
      contacts_before: before.get(code) ?? 0,
      matters: code === null ? 0 : (classes.now.get(code) ?? 0),
      matters_before: code === null ? 0 : (classes.before.get(code) ?? 0),
    }))
    .sort(
      (a, b) => b.contacts + b.matters - a.contacts - a.matters || (a.code ?? '').localeCompare(b.code ?? '', 'en'),
    );
}
