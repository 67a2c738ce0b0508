import type { Place } from '../../src/rules/place.ts';
import { type Counter, openCounter } from '../counter.ts';

/** An office with a secretary, a deputy secretary, a director, a deputy and a member on file. */
export async function staffedOffice(place: Place, today = '2026-09-18'): Promise<Counter> {
  const office = await openCounter({ place, today });
  for (const [name, post] of [
    ['王建国', '主任'],
    ['李红', '书记'],
    ['张敏', '副主任'],
    ['赵强', '副书记'],
    ['孙平', '委员'],
  ]) {
    const { code, err } = await office.jwh(`staff add ${name} --post ${post} --from 2026-01-10`);
    if (code !== 0) throw new Error(err);
  }
  return office;
}

/** Runs lines that must all succeed. */
export async function all(office: Counter, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    const { code, err } = await office.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
}
