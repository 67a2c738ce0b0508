import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expectedSchema } from '../../src/database/expected.ts';
import { verifyChain } from '../../src/database/verify.ts';
import { approveMany } from '../certificate/approved.ts';
import { ended, startJwh } from './bin.ts';

/** What was wrong when all were issued; empty when nothing was. */
export interface Issuing {
  killed: number;
  /** Commands that came to their end. */
  finished: number;
  faults: string[];
}

const clerks = 4;
/** Requests in one file: few enough that a killed command has done some of them. */
const listed = 25;

interface Plan {
  /** Certificates in all. */
  total: number;
  /** So many of each clerk's are issued one by one, the rest by a file. */
  singly: number;
  /** The longest a command is left alone, in ms; killed at a random moment before. */
  patience: number;
}

/**
 * Lets four processes issue certificates at once, each its share of approved requests, and kills them at random moments;
 * whoever was killed begins again. Afterwards every number must be there once and without a gap, each with its use of the
 * seal, its request and its entry in the chain.
 */
export async function issueAtOnce(
  db: string,
  { total, singly, patience }: Plan,
  say: (line: string) => void = () => {},
): Promise<Issuing> {
  const result: Issuing = { killed: 0, finished: 0, faults: [] };
  await approveMany(db, total);
  const shares = Array.from({ length: clerks }, (_, clerk) => numbersOf(clerk, total));
  await Promise.all(shares.map((share, clerk) => workOff({ db, share, clerk, singly, patience, result, say })));
  result.faults.push(...(await faultsOf(db, total)));
  return result;
}

/** The requests of one clerk: every fourth. */
function numbersOf(clerk: number, total: number): number[] {
  return Array.from({ length: total }, (_, at) => at + 1).filter((no) => no % clerks === clerk);
}

interface Work extends Omit<Plan, 'total'> {
  db: string;
  share: readonly number[];
  clerk: number;
  result: Issuing;
  say: (line: string) => void;
}

async function workOff({ db, share, clerk, singly, patience, result, say }: Work): Promise<void> {
  const alone = share.slice(0, singly);
  const together = share.slice(singly);
  for (const no of alone) await untilIssued(db, [no], ['certificate', 'issue', String(no)]);
  for (let from = 0; from < together.length; from += listed) {
    const part = together.slice(from, from + listed);
    const file = join(dirname(db), `名单${clerk}.csv`);
    writeFileSync(file, ['申请编号', ...part].join('\n'));
    await untilIssued(db, part, ['certificate', 'issue', '--file', file, '--skip-faulty']);
  }

  async function untilIssued(path: string, numbers: readonly number[], argv: readonly string[]): Promise<void> {
    while (openOf(path, numbers) > 0) {
      const child = startJwh(path, [...argv, '--today', '2026-10-31', '--json']);
      // The first moments of a process are the start of Node.
      const timer = setTimeout(() => child.kill('SIGKILL'), 80 + Math.random() * patience);
      const { code, signal, err } = await ended(child);
      clearTimeout(timer);
      if (signal !== null) result.killed += 1;
      else result.finished += 1;
      if (signal === null && code !== 0 && code !== 7 && openOf(path, numbers) > 0) {
        result.faults.push(`exit ${code}: ${err}`);
        return;
      }
      say(`clerk ${clerk + 1}: ${openOf(path, numbers)} left`);
    }
  }
}

/** How many of these requests are still to be issued. */
function openOf(db: string, numbers: readonly number[]): number {
  const raw = new BetterSqlite3(db, { readonly: true });
  try {
    return raw
      .prepare(
        `select count(*) from certificate_request
         where state = 'approved' and no in (select value from json_each(?))`,
      )
      .pluck()
      .get(JSON.stringify(numbers)) as number;
  } finally {
    raw.close();
  }
}

/** What must hold, each as a question that counts what does not. */
const laws: readonly [fault: string, sql: string][] = [
  [
    'a seal use is missing or another’s',
    `select count(*) from certificate c left join seal_use u on u.id = c.seal_use_id
     where u.record_type is not 'certificate' or u.record_id is not c.id`,
  ],
  [
    'a seal use without its certificate',
    `select count(*) from seal_use u left join certificate c on c.seal_use_id = u.id
     where u.scope = 'certificate' and c.id is null`,
  ],
  [
    'a request issued without a certificate, or the other way round',
    `select count(*) from certificate_request r left join certificate c on c.request_id = r.id
     where (r.state = 'issued') is not (c.id is not null)`,
  ],
  ['a request with two certificates', 'select count(*) - count(distinct request_id) from certificate'],
  [
    'a certificate without its entry in the chain',
    `select count(*) from certificate c where not exists
     (select 1 from audit_change a where a.record_type = 'certificate' and a.record_id = c.id)`,
  ],
  ['a certificate that is not signed', 'select count(*) from certificate where signature is null'],
  ['more than one key', 'select max(count(*) - 1, 0) from signing_key'],
];

async function faultsOf(db: string, total: number): Promise<string[]> {
  const raw = new BetterSqlite3(db);
  try {
    const numbers = (table: string) => raw.prepare(`select no from ${table} order by no`).pluck().all() as number[];
    const gapless = (table: string) => {
      const found = numbers(table);
      const isRight = found.length === total && found.every((no, at) => no === at + 1);
      return isRight ? [] : [`${table}: ${found.length} of ${total}, the last ${found.at(-1)}`];
    };
    const whole = raw.pragma('integrity_check', { simple: true });
    return [
      ...(whole === 'ok' ? [] : [`integrity_check: ${whole}`]),
      ...verifyChain(raw, await expectedSchema()).findings.map(({ code, says }) => `${code}: ${says}`),
      ...gapless('certificate'),
      ...gapless('seal_use'),
      ...laws.flatMap(([fault, sql]) => {
        const count = raw.prepare(sql).pluck().get() as number;
        return count === 0 ? [] : [`${count} × ${fault}`];
      }),
    ];
  } finally {
    raw.close();
  }
}
