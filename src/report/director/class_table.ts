import type { TableBlock } from '../../sheet/sheet.ts';
import { classWord, countBy } from './contact.ts';
import type { Figures } from './figures.ts';

/** Classes a page has room for; the rest are added up, JSON and CSV have them all. */
const mostClasses = 5;

export function classTable(figures: Figures): TableBlock {
  const rows = classRows(figures);
  const shown = rows.length <= mostClasses + 1 ? rows : rows.slice(0, mostClasses);
  const rest = rows.slice(shown.length);
  const sum = (all: typeof rows, key: 'contacts' | 'contacts_before' | 'matters' | 'matters_before') =>
    all.reduce((total, row) => total + row[key], 0);
  const summed = (all: typeof rows) => ({
    contacts: sum(all, 'contacts'),
    contacts_before: sum(all, 'contacts_before'),
    matters: sum(all, 'matters'),
    matters_before: sum(all, 'matters_before'),
  });
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
    rows: [
      ...shown.map(({ code, ...row }) => ({ class: classWord(code), ...row })),
      ...(rest.length === 0 ? [] : [{ class: `另 ${rest.length} 类`, ...summed(rest) }]),
    ],
    ...(rows.length > 0 && { total: { class: '合计', ...summed(rows) } }),
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
