import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { main } from '../../src/main.ts';
import { hledgerBalances } from '../finance/hledger.ts';
import { ledgers, putLedger } from '../finance/ledgers.ts';

/** The long version of the agreement with hledger: so many random ledgers, account by account and with the statement. */
const runs = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'jwh-hledger-'));
const path = join(folder, 'office.db');

async function jwh(...argv: string[]) {
  const chunks: string[] = [];
  const sink = () =>
    new Writable({
      write: (chunk, _encoding, done) => {
        chunks.push(String(chunk));
        done();
      },
    });
  const code = await main({
    argv,
    env: { JWH_DB: path },
    cwd: folder,
    home: folder,
    platform: 'linux',
    stdin: Readable.from([]),
    stdout: sink(),
    stderr: sink(),
    terminal: { input: false, output: false, columns: 80 },
    now: () => new Date('2026-12-31T09:00:00Z'),
  });
  if (code !== 0) throw new Error(`jwh ${argv.join(' ')}: exit ${code}\n${chunks.join('')}`);
  return chunks.join('');
}

try {
  await jwh(
    'init',
    '--name',
    '甲社区居委会',
    '--subdistrict',
    '乙街道',
    '--households',
    '1',
    '--residents',
    '1',
    '--place',
    'changchun',
  );
  let entries = 0;
  await fc.assert(
    fc.asyncProperty(ledgers, async (ledger) => {
      const db = new Sqlite(path);
      db.exec('delete from account_entry; delete from account_opening; delete from fund; delete from account');
      putLedger(db, ledger);
      db.close();
      entries += ledger.entries.length;
      const { record } = JSON.parse(
        await jwh('finance', 'export', '--format', 'hledger', '--out', 'a.journal', '--json'),
      );
      const found = hledgerBalances(join(folder, 'a.journal'));
      for (const { account, cash, bank } of record.accounts) {
        if ((found.get(`资产:${account}:现金`) ?? 0) !== cash) throw new Error(`${account} cash`);
        if ((found.get(`资产:${account}:银行存款`) ?? 0) !== bank) throw new Error(`${account} bank`);
      }
      const { closing } = JSON.parse(await jwh('finance', 'quarter', '2026Q4', '--json')).record;
      const own = [...found].filter(([name]) => name.startsWith('资产:居委会:')).reduce((sum, [, fen]) => sum + fen, 0);
      if (own !== closing) throw new Error(`hledger ${own}, statement ${closing}`);
    }),
    { numRuns: runs },
  );
  process.stdout.write(`hledger agrees on ${runs} random ledgers with ${entries} entries\n`);
} finally {
  rmSync(folder, { recursive: true });
}
