import { Refusal } from '../base/refusal.ts';
import { weigh } from '../base/share.ts';
import type { Day } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import { readRoll } from '../representative/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { type Judged, judgeBy } from '../verdict/verdict.ts';

/**
 * Who can make the committee disclose something, the rule that says how many it takes, and the letter of the reading under
 * which the body is counted otherwise: D-131 a, only residents of eighteen and over; D-05 b, vacant seats as well.
 */
export const demanders = {
  residents: { name: '居民', rule: 'disclosure.on_demand.residents', reading: 'D-131', otherwise: 'a' },
  representatives: { name: '居民代表', rule: 'disclosure.on_demand.reps', reading: 'D-05', otherwise: 'b' },
} as const;

export type DemandedBy = keyof typeof demanders;

/** A demand as it is kept. */
export interface Demand {
  by: DemandedBy;
  count: number;
  of: number;
  /** Enough of them: it must be disclosed. */
  must: boolean;
}

/** What the file knows of the whole body; the second figure counts under the other letter of its reading. */
interface Body {
  of: number | null;
  /** Null where the file does not know it. */
  other: number | null;
}

/**
 * Whether enough have asked (R-XF4-10): a tenth of the residents (D-131: all of them by default, or those of eighteen and over) or a third
 * of the elected representatives (D-05).
 * @throws Refusal kind `no_rule` (exit 5) where the place has no such right, `usage` for counts that cannot be.
 */
export async function judgeDemand(
  db: Database,
  { by, count, of, day }: { by: DemandedBy; count: number; of: number | null; day: Day },
): Promise<{ verdict: Judged; base: number }> {
  const { name, rule: key, reading, otherwise } = demanders[by];
  const book = await loadRulebook(db);
  const rule = book.require(key, day);
  const body = of === null ? await bodyOn(db, by, day) : { of, other: null };
  if (body.of === null) {
    throw new Refusal('usage', 'total_missing', `不知道${name}一共多少人。`, {
      hint:
        by === 'residents'
          ? '写上 --of 人数，或先登记：jwh office set --residents 人数'
          : '写上 --of 人数，或先导入名册：jwh rep import',
    });
  }
  const all = body.of;
  if (count > all) {
    throw new Refusal('usage', 'impossible_counts', `提出要求的 ${count} 人多于全体${name} ${all} 人。`, {
      hint: '请核对人数；没有写入任何内容。',
    });
  }
  const about = { subject: 'demand', label: `${name}要求公开` };
  const verdict = judgeBy(
    rule,
    about,
    book.choices(day),
    (letter) => {
      const base = letter(reading) === otherwise ? (body.other ?? all) : all;
      const { holds, arithmetic } = weigh(count, base, rule.value);
      return { holds, arithmetic };
    },
    rule.readings.filter((id) => id === reading),
  );
  return { verdict, base: all };
}

async function bodyOn(db: Database, by: DemandedBy, day: Day): Promise<Body> {
  if (by === 'residents') {
    const { residents, adults } = await readOffice(db);
    return { of: residents, other: adults };
  }
  const { elected, vacancies } = await readRoll(db, day);
  return elected === 0 ? { of: null, other: null } : { of: elected, other: elected + vacancies };
}
