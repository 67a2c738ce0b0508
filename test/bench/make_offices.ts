import { keptOffice, oneYear, tenYears } from './ten_years.ts';

/** Prints where the files of one year and of ten years lie; makes them first where they are missing. */
for (const size of [oneYear, tenYears]) process.stdout.write(`${await keptOffice(size)}\n`);
