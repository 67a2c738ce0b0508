import type { Database } from '../../database/open.ts';
import type { Template } from './template.ts';

/** The wording the office gave a kind; undefined where it uses the program's. */
export async function readOwnTemplate(db: Database, kind: string): Promise<Template | undefined> {
  const row = await db
    .selectFrom('certificate_template')
    .select('content')
    .where('kind', '=', kind)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const content = row === undefined ? null : (JSON.parse(row.content) as Template | null);
  return content ?? undefined;
}
