import { createHash } from 'node:crypto';
import type { Day } from '../../calendar/day.ts';
import type { Database } from '../../database/open.ts';
import type { Writing } from '../../database/writing.ts';
import type { Template } from './template.ts';

/** A change of the wording of a kind; `template` null: back to the program's. */
export interface Change {
  position: number;
  day: Day;
  digest: string;
  template: Template | null;
}

/** The wording the office gave a kind; undefined where it uses the program's. */
export async function readOwnTemplate(db: Database, kind: string): Promise<Template | undefined> {
  const row = await db
    .selectFrom('certificate_template')
    .select('content')
    .where('kind', '=', kind)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row === undefined ? null : templateIn(row.content)) ?? undefined;
}

/** Every change of the wording of a kind, the newest first. */
export async function readChanges(db: Database, kind: string): Promise<Change[]> {
  const rows = await db
    .selectFrom('certificate_template')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('position', 'desc')
    .execute();
  return rows.map(({ position, day, digest, content }) => ({ position, day, digest, template: templateIn(content) }));
}

/** Puts a wording in force from now on, or with null the program's again; what was printed keeps its words. */
export async function putTemplate(
  writing: Writing,
  { kind, day, template }: { kind: string; day: Day; template: Template | null },
): Promise<void> {
  const [last] = await readChanges(writing.db, kind);
  const content = JSON.stringify(template === null ? null : { title: template.title, paragraphs: template.paragraphs });
  const digest = createHash('sha256').update(content).digest('hex');
  await writing.insert('certificate_template', { kind, position: (last?.position ?? 0) + 1, day, content, digest });
}

function templateIn(content: string): Template | null {
  return JSON.parse(content) as Template | null;
}
