import type { Database } from '../database/open.ts';
import type { Block } from '../sheet/sheet.ts';
import { type GateName, gateNames, gateWords } from './gates.ts';
import { standingReviews } from './standing_reviews.ts';
import { readSignatures } from './store.ts';
import type { Review, Version } from './version_store.ts';

/** A signature that counts no more because what was signed says something else now; `item`: the one it was under. */
export interface Fallen {
  gate: string;
  name: string;
  day: string;
  item: string | null;
  no: number | null;
  result: Review['result'];
}

/**
 * What was signed of the content as it stood and does not stand for a new version. `before`: the version before, taken back
 * or not; undefined where the papers were signed before there was any.
 */
export async function fallenSignatures(db: Database, before: Version | undefined, now: Version): Promise<Fallen[]> {
  const signatures = await readSignatures(db, now.period);
  const covers = ({ digest, accounts_digest }: Version, gate: string) => (gate === 'stamp' ? accounts_digest : digest);
  const stand = new Set(
    signatures
      .filter((one) => one.content_digest === covers(now, one.gate))
      .map(({ gate, name }) => `${gate}\n${name}`),
  );
  const whole = signatures
    .filter((one) => before === undefined || one.content_digest === covers(before, one.gate))
    .filter(({ gate, name }) => !stand.has(`${gate}\n${name}`))
    .map(({ gate, name, day }): Fallen => ({ gate, name, day, item: null, no: null, result: 'passed' }));
  const kept = new Set((await standingReviews(db, now)).map(({ item, name }) => `${item}\n${name}`));
  const items = (before === undefined ? [] : await standingReviews(db, before))
    .filter(({ item, name }) => !kept.has(`${item}\n${name}`))
    .map(({ item, name, post, day, result }): Fallen => {
      const no = before?.content.items.find(({ code }) => code === item)?.no ?? null;
      return { gate: post, name, day, item, no, result };
    });
  const order = ({ gate }: Fallen) => gateNames.indexOf(gate as GateName);
  return [...whole.sort((a, b) => order(a) - order(b)), ...items];
}

export function fallenBlocks(fallen: readonly Fallen[]): Block[] {
  if (fallen.length === 0) return [];
  const words = fallen.map(({ gate, name, day, no, result }) => {
    const item = no === null ? '' : `第${no}项`;
    return `${item}${gateWords[gate as GateName]} ${name}（${day}${result === 'returned' ? '，退回' : ''}）`;
  });
  return [{ kind: 'text', tone: 'warn', lines: [`内容有改动，这些签字不再算数，须重新办理：${words.join('、')}。`] }];
}

export function fallenFindings(fallen: readonly Fallen[]): object[] {
  return fallen.map(({ no: _no, ...one }) => ({ code: 'signature_fallen', ...one }));
}
