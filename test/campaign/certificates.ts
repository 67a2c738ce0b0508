import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, startJwh } from '../built/bin.ts';
import { issueAtOnce } from '../built/certificates.ts';

/** `npm run campaign:certificates -- 2000`: so many certificates by four processes at once, killed at random. */
const total = Number(process.argv[2] ?? 2000);
const folder = mkdtempSync(join(tmpdir(), 'jwh-issue-'));
try {
  const db = join(folder, 'office.db');
  await ended(startJwh(db, ['init', '--name', '团结路社区居民委员会', '--place', 'changchun']));
  const plan = { total, singly: Math.ceil(total / 40), patience: 2000 };
  const { killed, finished, faults } = await issueAtOnce(db, plan, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(
    `${total} certificates, ${killed} commands killed, ${finished} finished, ${faults.length} faults\n`,
  );
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
