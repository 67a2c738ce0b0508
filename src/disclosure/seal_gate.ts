import { Refusal } from '../base/refusal.ts';
import type { Writing } from '../database/writing.ts';
import { type SealUse, usesOn } from '../seal/use_store.ts';
import { periodWords } from './disclosed_period.ts';
import { readPostings } from './posting_store.ts';
import { readSignatures, withdrawSignature } from './store.ts';
import { periodOfVersion } from './version_store.ts';

type Pressing = Pick<SealUse, 'id' | 'number' | 'record_type' | 'record_id' | 'stamper'>;

/**
 * Opens the seal's gate again once the pressing that closed it is taken out of the register: no other pressing by the same
 * hand on the same sheet stands. Gives the sentence that says so; null where the gate stays as it is.
 */
export async function reopenSealGate(writing: Writing, one: Pressing): Promise<string | null> {
  const { db } = writing;
  const { record_type, record_id, stamper } = one;
  const sheet = await sheetOf(writing, one);
  if (sheet === null || record_type === null || record_id === null || stamper === null) return null;
  const others = (await usesOn(db, record_type, record_id)).filter(
    ({ id, stamper: by }) => id !== one.id && by === stamper,
  );
  if (others.length > 0 || (await isPosted(writing, sheet, stamper))) return null;
  const { period, digest } = sheet;
  const given = (await readSignatures(db, period)).filter(
    ({ gate, name, content_digest }) =>
      gate === 'seal' && name === stamper && (digest === null || content_digest === digest),
  );
  for (const { content_digest } of given)
    await withdrawSignature(writing, period, { gate: 'seal', name: stamper, content_digest });
  if (given.length === 0) return null;
  return `${periodWords(period)}公开内容的盖章手续重新算作没有办（${stamper}）；盖了再登记：jwh disclose publish ${period} --by 姓名 --seal 姓名 --seal-approver 姓名`;
}

/**
 * A pressing that was entered with a posting goes with it: alone it would leave a sheet on the board that nobody sealed.
 * @throws Refusal kind `usage`, code `of_a_posting`.
 */
export async function refuseOfPosting({ db }: Writing, { id, number }: Pressing): Promise<void> {
  const posting = (await readPostings(db, {})).find(({ seal_use_id }) => seal_use_id === id);
  if (posting === undefined) return;
  const { period, no, from_day } = posting;
  throw new Refusal(
    'usage',
    'of_a_posting',
    `${number}是${periodWords(period)}第${no}次公开（${from_day}）时登记的，那次公开还在，不能单独作废。`,
    {
      hint: `没有写入任何内容。章没有盖、也没有公开的：jwh disclose void ${period} --posting ${no} --unsealed --reason 理由`,
    },
  );
}

/** What was sealed: a frozen version, or the period's papers as such (`digest` null). */
interface Sheet {
  period: string;
  version: number | null;
  digest: string | null;
}

async function sheetOf({ db }: Writing, { record_type, record_id }: Pressing): Promise<Sheet | null> {
  if (record_id === null) return null;
  if (record_type === 'disclosure') return { period: record_id, version: null, digest: null };
  return record_type === 'disclosure_version' ? periodOfVersion(db, record_id) : null;
}

/**
 * Whether the period's papers hang with this seal on record: what only the register says of them is mended there. A version
 * says itself what was posted of it.
 */
async function isPosted({ db }: Writing, { period, version }: Sheet, stamper: string): Promise<boolean> {
  if (version !== null) return false;
  return (await readPostings(db, { periods: [period] })).some(({ facts }) =>
    facts.gates?.some(
      ({ gate, holds, signed }) => gate === 'seal' && holds && signed.some(({ name }) => name === stamper),
    ),
  );
}
