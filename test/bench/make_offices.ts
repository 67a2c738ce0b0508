import { keptClock } from './clock.ts';
import { keptCommunity, tenThousand } from './community.ts';
import { keptPages } from './forty_pages.ts';
import { keptEntries } from './many_entries.ts';
import { keptOffice, oneYear, tenYears } from './ten_years.ts';
import { keptVisits, visited } from './visits.ts';
import { fullQuarters, keptWork, manyPeople, workingYear, workingYears } from './working_years.ts';

/** Prints where the files lie that the benchmark reads; makes them first where they are missing. */
const full = await keptWork(fullQuarters);
const paths = [
  ...[await keptOffice(oneYear), await keptOffice(tenYears)],
  ...[await keptWork(workingYear), await keptWork(workingYears)],
  ...[full, await keptPages(full)],
  ...[await keptWork(manyPeople), ...(await keptClock())],
  await keptCommunity(tenThousand),
  await keptVisits(visited),
  await keptEntries(),
];
process.stdout.write(`${paths.join('\n')}\n`);
