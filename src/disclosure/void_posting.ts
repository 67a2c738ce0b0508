import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import type { Writing } from '../database/writing.ts';
import { findProceeding, voidStep } from '../proceeding/store.ts';
import { readUse, voidUse } from '../seal/use_store.ts';
import { type Channel, channels } from './channel.ts';
import type { DisclosedPeriod } from './disclosed_period.ts';
import { everyPosting, type Kept, voidPosting } from './posting_store.ts';
import { reopenSealGate } from './seal_gate.ts';
import { volumeWith } from './volume.ts';

/**
 * Takes one posting back, and what was entered with it: demands it met are open again, answers it published are unpublished.
 * The seal stays in its register unless it was not put either. @throws Refusal kind `not_found`; `usage` where it was taken
 * back before or is bound into the volume of its year.
 */
export async function takeBackPosting(
  writing: Writing,
  { period, words }: Pick<DisclosedPeriod, 'period' | 'words'>,
  no: number,
  { reason, unsealed }: { reason: string; unsealed: boolean },
): Promise<{ version: number; posting: number; demands: string[]; lines: string[] }> {
  const all = await everyPosting(writing.db, { periods: [period] });
  const found = all.find((one) => one.no === no);
  const hint = `公开记录见 jwh disclose show ${period}；没有写入任何内容。`;
  if (found === undefined)
    throw new Refusal('not_found', 'no_such_posting', `${words}没有第${no}次公开登记。`, { hint });
  if (found.voided !== null) {
    throw new Refusal('usage', 'voided_already', `${words}第${no}次公开登记已作废（${found.voided}）。`, { hint });
  }
  await refuseBound(writing, found);
  await voidPosting(writing, found.id, reason);
  const demands = found.facts.what === 'board' ? await reopenDemands(writing, found, reason) : [];
  const { channel, place, from_day } = found;
  const where = place === null ? '' : `，${place}`;
  return {
    ...{ version: found.version, posting: no, demands },
    lines: [
      `${from_day} ${channels[channel as Channel]}${where}：不再算作公开；登记和序号保留。`,
      ...(demands.length === 0 ? [] : [`要求公开的 ${demands.join('、')} 重新算作没有公开。`]),
      ...(found.facts.what === 'answers' ? [`${found.facts.meets.join('、')} 的答复重新算作没有公布。`] : []),
      ...(await sealTaken(writing, found, unsealed, reason)),
    ],
  };
}

/** What is bound is kept as it is. */
async function refuseBound({ db }: Writing, found: Kept): Promise<void> {
  const volume = await volumeWith(db, found);
  if (volume === undefined) return;
  const { year } = volume;
  throw new Refusal(
    'usage',
    'bound_already',
    `${year}年的公开档案 ${volume.bound_on} 已经装订，卷内的公开登记不能作废。`,
    {
      hint: `卷内目录见 jwh disclose volumes ${year}；没有写入任何内容。`,
    },
  );
}

/** The step by which each demand was met by this posting falls. */
async function reopenDemands(writing: Writing, found: Kept, reason: string): Promise<string[]> {
  const { facts, period, version, from_day } = found;
  for (const number of facts.meets) {
    const { steps } = await findProceeding(writing.db, 'disclosure_demand', number, yearOf(from_day));
    const step = steps.find(
      ({ step, day, fallen, content }) =>
        step === 'published' &&
        fallen === null &&
        day === from_day &&
        content.period === period &&
        content.version === version,
    );
    if (step !== undefined) await voidStep(writing, step.id, reason);
  }
  return facts.meets;
}

/** A seal that was put stays put and its gate closed; one that was only entered goes out of the register with the posting. */
async function sealTaken(writing: Writing, found: Kept, unsealed: boolean, reason: string): Promise<string[]> {
  const { seal_use_id } = found;
  if (seal_use_id === null) {
    if (unsealed)
      throw new Refusal('usage', 'not_sealed', '这次公开没有登记用印。', { hint: '去掉 --unsealed 再打。' });
    return [];
  }
  const use = await readUse(writing.db, seal_use_id);
  const { number, voided } = use;
  if (!unsealed) return voided === null ? [`用印登记 ${number} 仍在：章已经盖在纸上的，不必重盖。`] : [];
  if (voided === null) await voidUse(writing, seal_use_id, reason);
  await reopenSealGate(writing, use);
  return [`用印登记 ${number} 一并作废。`];
}
