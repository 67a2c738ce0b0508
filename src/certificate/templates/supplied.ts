import { type Citation, Refusal } from '../../base/refusal.ts';
import type { CertificateKind } from '../certificate.ts';
import { adoptionTemplates } from './adoption.ts';
import { commonFields, type Field, factOf, isFree, saidOfStrangers } from './field.ts';
import { generalTemplate } from './general.ts';
import { justiceTemplates } from './justice.ts';
import { opinionTemplates } from './opinions.ts';
import { otherTemplates } from './others.ts';
import { reliefTemplates } from './relief.ts';
import { residenceTemplates } from './residence.ts';
import type { KindTemplate } from './template.ts';

/** The wordings the program brings along, by the code of the kind. */
const supplied: Readonly<Record<string, KindTemplate>> = {
  ...residenceTemplates,
  ...adoptionTemplates,
  ...reliefTemplates,
  ...justiceTemplates,
  ...otherTemplates,
  ...opinionTemplates,
};

/** What the program brings along for a kind; the general wording where it has none of its own. */
export function suppliedTemplate({ code }: Pick<CertificateKind, 'code'>): KindTemplate {
  return supplied[code] ?? generalTemplate;
}

/** Every field that the wording of a kind may use: those all have, and its own. */
export function fieldsOf(kind: Pick<CertificateKind, 'code'>): readonly Field[] {
  return [...commonFields, ...suppliedTemplate(kind).fields];
}

/** @throws Refusal kind `usage` where something is said that no wording of the kind can use. */
export function refuseUnknownFields(code: string, fields: Readonly<Record<string, string>>): void {
  const names = fieldsOf({ code }).map(({ name }) => name);
  const unknown = Object.keys(fields).filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  throw new Refusal('usage', 'unknown_field', `这种证明没有这样的字段：${unknown.join('、')}。`, {
    hint: `可写：${names.join('、')}；没有写入任何内容。`,
  });
}

/**
 * With the request only what has no place of its own is said in a field: the facts stand in the request, the file or the
 * inquiries. @throws Refusal kind `forbidden` for a fact.
 */
export function refuseFacts(fields: Readonly<Record<string, string>>, isOnFile: boolean, cite?: Citation): void {
  const facts = Object.keys(fields).filter((name) => !isFree(name) && (isOnFile || !saidOfStrangers.includes(name)));
  if (facts.length === 0) return;
  const words = facts.map((name) => `${name}（${factOf(name)}）`).join('、');
  throw new Refusal('forbidden', 'fact_as_field', `这些内容不能用 --field 另写：${words}。`, {
    hint: '申请写各自的选项，如 --address、--purpose、--to、--certify；档案有误的用 jwh resident amend 更正。没有写入任何内容。',
    ...(cite !== undefined && { cite }),
  });
}
