import { Refusal } from '../../base/refusal.ts';
import { factOf, isFree } from './field.ts';

/** Values of the fields by their names; what is not known is left out. */
export type FieldValues = Readonly<Record<string, string>>;

const braces = /\{([^{}]*)\}/gu;

/** The names in braces, each once, in the order they come. */
export function fieldsIn(text: string): string[] {
  return [...new Set([...text.matchAll(braces)].map(([, name]) => (name as string).trim()))];
}

/** The names that cannot be left out: those outside square brackets. */
export function neededIn(paragraphs: readonly string[]): string[] {
  return fieldsIn(paragraphs.map((one) => one.replace(/\[[^[\]]*\]/gu, '')).join('\n'));
}

/**
 * The paragraphs with their fields filled in; a part in square brackets is left out where a field in it is not known. A value
 * is put in as it stands: braces in it are no fields. @throws Refusal kind `usage` naming every field that is missing.
 */
export function fill(paragraphs: readonly string[], values: FieldValues): string[] {
  // The wording has its own full stops.
  const known = (name: string) => (values[name.trim()] ?? '').trim().replace(/[。；，、\s]+$/u, '');
  const missing = neededIn(paragraphs).filter((name) => known(name) === '');
  if (missing.length > 0) throw missingFields(missing);
  const put = (text: string) => text.replace(braces, (_, name: string) => known(name));
  return paragraphs
    .map((one) =>
      one.replace(/\[([^[\]]*)\]|[^[\]]+/gu, (part, inner: string | undefined) => {
        if (inner === undefined) return put(part);
        return fieldsIn(inner).every((name) => known(name) !== '') ? put(inner) : '';
      }),
    )
    .filter((one) => one.trim() !== '');
}

function missingFields(names: readonly string[]): Refusal {
  return new Refusal('usage', 'fields_missing', `证明上还缺：${names.join('、')}。`, {
    hint: [
      ...(names.some(isFree)
        ? [
            `出具或换发时加上：${names
              .filter(isFree)
              .map((name) => `--field ${name}=…`)
              .join(' ')}`,
          ]
        : []),
      ...names.filter((name) => !isFree(name)).map((name) => `${name}${factOf(name)}，那里还没有`),
      '没有写入任何内容。',
    ].join('；'),
  });
}
