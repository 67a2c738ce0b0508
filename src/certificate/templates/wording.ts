import type { Database } from '../../database/open.ts';
import type { CertificateKind } from '../certificate.ts';
import { type FieldValues, fill } from './fill.ts';
import { readOwnTemplate } from './store.ts';
import { suppliedTemplate } from './supplied.ts';
import type { Template } from './template.ts';

/** The wording in force for a kind: the office's own, else the program's. */
export async function templateOf(db: Database, kind: Pick<CertificateKind, 'code'>): Promise<Template> {
  return (await readOwnTemplate(db, kind.code)) ?? suppliedTemplate(kind);
}

/**
 * The body of the paper, a paragraph each, in the wording in force.
 * @param values by `fieldsOf(kind)`; what is not known is left out.
 * @throws Refusal kind `usage`, code `fields_missing`, where the wording cannot do without one.
 */
export async function wording(
  db: Database,
  kind: Pick<CertificateKind, 'code'>,
  values: FieldValues,
): Promise<string[]> {
  return fill((await templateOf(db, kind)).paragraphs, values);
}

/** What the paper is headed with: the template's title, or what the request calls it. */
export async function paperTitle(
  db: Database,
  kind: Pick<CertificateKind, 'code'>,
  requested: string,
): Promise<string> {
  return (await templateOf(db, kind)).title ?? requested;
}
