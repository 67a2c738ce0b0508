import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, startJwh } from '../built/bin.ts';
import { killWrites } from '../built/kill.ts';

/** `npm run campaign -- 1000`: so many writes, each killed at a random moment. */
const rounds = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'jwh-kill-'));
try {
  const db = join(folder, 'office.db');
  await ended(startJwh(db, ['init', '--name', '团结路社区居民委员会', '--place', 'changchun']));
  const { killed, acknowledged, faults } = await killWrites(db, rounds, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`${rounds} writes, ${killed} killed, ${acknowledged} acknowledged, ${faults.length} faults\n`);
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
