import type { Day } from '../calendar/day.ts';
import type { Quarter } from '../calendar/quarter.ts';
import type { Database } from '../database/open.ts';
import { assemble } from '../disclosure/assemble.ts';
import type { Block, Row } from '../sheet/sheet.ts';
import { reviewsTable } from './month.ts';
import type { Accounts } from './quarter_store.ts';
import type { Review } from './review.ts';
import { figuresDigest, readReviews } from './review_store.ts';

const states = {
  stamp: { label: '监管会签章' },
  leader: { label: '监督小组组长签字' },
  sheet: { label: '公开表公布' },
  current: { label: '有效', tone: 'good' },
  changed: { label: '数字已改', tone: 'warn' },
} as const;

/** Whether the wall is asked, which says nothing of what was taken back; and the day of asking. */
interface Asking {
  today: Day;
  forTheWall: boolean;
}

/** What became of the statement of a quarter: who stamped or signed it, where it hangs. Read only where there is any of it. */
export async function toldOf(
  db: Database,
  accountId: string | null,
  asked: Quarter,
  accounts: Accounts,
  { today, forTheWall }: Asking,
): Promise<{ blocks: Block[]; postings: object[] }> {
  const now = figuresDigest(accounts);
  // On the wall stands what holds for these figures; what was given on others is for the office to have given anew.
  const reviews = (await readReviews(db, accountId, asked.period, { withVoided: !forTheWall })).filter(
    ({ period, digest }) => period === asked.period && !(forTheWall && digest !== null && digest !== now),
  );
  const posted = reviewsTable(reviews, now);
  const postings = reviews.filter(({ kind }) => kind === 'posting').map(postingRecord);
  const rows = accountId === null ? [...(await signed(db, asked, today)), ...(await sheets(db, asked.period))] : [];
  const shown = forTheWall ? rows.filter(({ state }) => state !== 'changed') : rows;
  if (shown.length === 0) return { blocks: posted, postings };
  const columns = [
    { key: 'what', label: '事项', type: 'state' as const, states },
    { key: 'day', label: '日期', type: 'day' as const },
    { key: 'name', label: '姓名', type: 'text' as const },
    { key: 'state', label: '状态', type: 'state' as const, states },
    { key: 'note', label: '说明', type: 'text' as const, wide: true },
  ];
  return { blocks: [{ kind: 'table', title: '签章、公布', columns, rows: shown }, ...posted], postings };
}

function postingRecord({ day, name, facts: { place, voided_on }, voided }: Review): object {
  return { day, name, place: place ?? null, voided, voided_on: voided_on ?? null };
}

/** The stamp covers the figures as they stood; the leader of the supervision group signs the whole sheet. */
async function signed(db: Database, asked: Quarter, today: Day): Promise<Row[]> {
  const any = await db
    .selectFrom('disclosure_gate')
    .select('id')
    .where('period', '=', asked.period)
    .where('gate', 'in', ['stamp', 'leader'])
    .executeTakeFirst();
  if (any === undefined) return [];
  const { gates } = await assemble(db, asked, today);
  return gates
    .filter(({ gate }) => gate === 'stamp' || gate === 'leader')
    .flatMap(({ gate, signed: all }) =>
      all.map(({ day, name, note, stale }) => ({
        ...{ what: gate, day, name, note: note ?? '', state: stale ? 'changed' : 'current' },
      })),
    );
}

async function sheets(db: Database, period: string): Promise<Row[]> {
  const rows = await db
    .selectFrom('disclosure_posting as posting')
    .innerJoin('disclosure_version as version', 'version.id', 'posting.version_id')
    .select(['posting.from_day as day', 'posting.poster as name', 'posting.place', 'version.version'])
    .where('version.period', '=', period)
    .where('version.voided', 'is', null)
    .where('posting.voided', 'is', null)
    .orderBy('posting.from_day')
    .execute();
  return rows.map(({ day, name, place, version }) => ({
    ...{ what: 'sheet', day, name, state: '', note: `第${version}版${place === null ? '' : `　${place}`}` },
  }));
}
