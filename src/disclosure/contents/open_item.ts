import { homelessIn, type RecordKind } from '../homes.ts';
import { kindsOnRecord } from '../on_record.ts';
import { type Content, type Files, resolutionRows } from '../sources.ts';
import { answersAndComplaints } from './answers.ts';
import { asLines } from './lines.ts';

/** How each kind is told where it has no item of its own, and what its lines begin with. Loaded only where there is something. */
const kinds: Readonly<Record<Exclude<RecordKind, 'resolutions'>, [label: string, load: Source]>> = {
  gifts: ['捐赠、补助款物', async (files) => (await import('./gifts.ts')).giftsAndUse(files)],
  three_meetings: ['', async (files) => (await import('./three_meetings.ts')).threeMeetings(files)],
  fees: ['收费项目', async (files) => (await import('./fees.ts')).feesOfPremises(files)],
  collections: ['居民筹资', async (files) => (await import('./collections.ts')).collectedMoney(files)],
  targets: ['年度目标', async (files) => (await import('./targets.ts')).yearlyTargets(files)],
  supervision: ['监督报告', async (files) => (await import('./supervision_report.ts')).supervisionReports(files)],
  demanded: ['居民要求公开', async (files) => (await import('./demanded_items.ts')).demandedItems(files)],
  certificates: ['证明', async (files) => (await import('./certificates.ts')).ownCertificates(files)],
};

type Source = (files: Files) => Promise<Content>;

/**
 * The item open to whatever concerns the residents: what was answered and complained of, and every record of the period
 * that the place's list has no other item for. Resolutions are its table where they have none of their own.
 */
export async function openItem(files: Files): Promise<Content> {
  const wanted = homelessIn(files.codes);
  const found = await kindsOnRecord(files.db, files.quarter, files.today, wanted);
  const { lines } = await answersAndComplaints(files);
  const told = [...lines];
  for (const kind of wanted)
    if (kind !== 'resolutions' && found.has(kind)) told.push(...(await linesOf(files, ...kinds[kind])));
  const resolved = found.has('resolutions') ? await resolutionRows(files) : null;
  return resolved === null || resolved.rows.length === 0
    ? { lines: told, columns: [], rows: [] }
    : { ...resolved, lines: told };
}

async function linesOf(files: Files, label: string, load: Source): Promise<string[]> {
  const { lines, columns, rows } = await load(files);
  const shown = columns.filter(({ key }) => key !== 'no');
  return [...lines, ...asLines(shown, rows)].map((line) => (label === '' ? line : `${label}：${line}`));
}
