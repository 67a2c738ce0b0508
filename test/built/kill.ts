import BetterSqlite3 from 'better-sqlite3';
import { expectedSchema } from '../../src/database/expected.ts';
import { verifyChain } from '../../src/database/verify.ts';
import { ended, recordMeeting, startJwh } from './bin.ts';

/** What was wrong after a kill; empty when nothing was. */
export interface Killing {
  killed: number;
  /** Writes whose answer was printed, killed afterwards or not. */
  acknowledged: number;
  faults: string[];
}

/**
 * Lets commands write and kills each at a random moment. After each the file must be whole, its audit chain clean, and
 * every write there whose answer had been printed.
 */
export async function killWrites(db: string, rounds: number, say: (line: string) => void = () => {}): Promise<Killing> {
  const result: Killing = { killed: 0, acknowledged: 0, faults: [] };
  const households: number[] = [];
  const meetings: string[] = [];
  const spans = { set: await duration(db, setHouseholds(0)), record: await duration(db, recordMeeting) };
  for (let round = 1; round <= rounds; round += 1) {
    const kind = round % 2 === 0 ? 'set' : 'record';
    const child = startJwh(db, kind === 'set' ? setHouseholds(round) : recordMeeting);
    const timer = setTimeout(() => child.kill('SIGKILL'), spans[kind] * (0.75 + 0.4 * Math.random()));
    const { code, signal, out, err } = await ended(child);
    clearTimeout(timer);
    if (signal === null && code !== 0) result.faults.push(`round ${round}: exit ${code} ${err}`);
    if (signal !== null) result.killed += 1;
    // The moments stay around the answer, just before which the write is, however fast the machine is now.
    spans[kind] *= out === '' ? 1.04 : 0.96;
    if (out.endsWith('\n')) {
      result.acknowledged += 1;
      if (kind === 'set') households.push(round);
      else meetings.push(JSON.parse(out).record.number);
    }
    result.faults.push(...(await faultsOf(db, households, meetings)).map((fault) => `round ${round}: ${fault}`));
    if (round % 20 === 0) say(`${round}: ${result.killed} killed, ${result.faults.length} faults`);
  }
  return result;
}

async function faultsOf(db: string, households: readonly number[], meetings: readonly string[]): Promise<string[]> {
  const raw = new BetterSqlite3(db);
  try {
    const whole = raw.pragma('integrity_check', { simple: true });
    const chain = verifyChain(raw, await expectedSchema()).findings.map(({ code, says }) => `${code}: ${says}`);
    const images = raw
      .prepare('select after_image from audit_image where after_image like \'%"households"%\'')
      .pluck()
      .all() as string[];
    const set = new Set(images.map((image) => JSON.parse(image).households));
    const numbers = raw.prepare('select no from meeting order by no').pluck().all() as number[];
    return [
      ...(whole === 'ok' ? [] : [`integrity_check: ${whole}`]),
      ...chain,
      ...households.filter((n) => !set.has(n)).map((n) => `households ${n} was acknowledged and is not there`),
      ...meetings
        .filter((word) => !numbers.includes(noOf(word)))
        .map((word) => `${word} was acknowledged and is not there`),
      ...(numbers.every((no, at) => no === at + 1) ? [] : [`meeting numbers have gaps: ${numbers.join(' ')}`]),
    ];
  } finally {
    raw.close();
  }
}

/** The number in 会〔2026〕3号. */
function noOf(word: string): number {
  return Number(/(\d+)号$/.exec(word)?.[1]);
}

function setHouseholds(count: number): string[] {
  return ['office', 'set', '--households', String(count), '--json'];
}

/** Milliseconds this write takes on this machine now. */
async function duration(db: string, argv: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const from = Date.now();
    await ended(startJwh(db, argv));
    times.push(Date.now() - from);
  }
  return Math.min(...times);
}
