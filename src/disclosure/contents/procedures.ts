import { homeOf } from '../homes.ts';
import { hasOwnCertificates } from '../on_record.ts';
import { type Content, duties, type Files } from '../sources.ts';

/** Duties with 办公流程: also which certificates can be had, where that is the item for them. */
export function dutiesAndProcedures(code: string): (files: Files) => Promise<Content> {
  return async (files) => {
    const told = await duties(files);
    if (homeOf('certificates', files.codes) !== code) return told;
    return { ...told, lines: [...told.lines, ...(await certificateWords(files))] };
  };
}

/** A rule of one line needs no looking up. */
async function certificateWords(files: Files): Promise<string[]> {
  const { db, book, today } = files;
  const listed = book.find('certificate.scope', today)?.value.items ?? [];
  if (listed.length > 1 || (await hasOwnCertificates(db, today)))
    return (await import('./certificates.ts')).certificateLines(files);
  return listed.map(({ title }) => `可以出具的证明：${title}`);
}

/** 办事程序 apart from the duties of the staff: of these the records know which certificates can be had. */
export async function proceduresOnly(files: Files): Promise<Content> {
  if (homeOf('certificates', files.codes) !== 'duties_and_systems') return { lines: [], columns: [], rows: [] };
  return (await import('./certificates.ts')).certificatesToBeHad(files);
}
