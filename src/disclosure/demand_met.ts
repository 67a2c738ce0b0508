import { Refusal } from '../base/refusal.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { Database } from '../database/open.ts';
import type { Writing } from '../database/writing.ts';
import { addStep, findProceeding } from '../proceeding/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { nextSheetOf, onDemand } from './demand_sheet.ts';
import type { Demand } from './demanded.ts';
import type { DisclosedItem } from './disclosed.ts';
import { periodByCode } from './disclosed_period.ts';
import type { Version } from './version_store.ts';

/**
 * The demands that a posting meets, each with it as a step of its own: those that are named, else all whose answer is on the
 * sheet. @throws Refusal kind `usage` for one that the version does not tell.
 */
export async function met(
  writing: Writing,
  words: readonly string[],
  version: Version,
  { day, today }: { day: Day; today: Day },
): Promise<string[]> {
  const named = words.length > 0 ? words : toldOn(itemOf(version));
  const numbers: string[] = [];
  for (const word of named) {
    const found = await findProceeding<Demand>(writing.db, 'disclosure_demand', word, yearOf(day));
    if (found.voided !== null) {
      if (words.length === 0) continue;
      throw new Refusal('usage', 'voided_already', `${found.number}已作废（${found.voided}）。`, {
        hint: '见 jwh disclose demands',
      });
    }
    if (words.length > 0) await refuseUntold(writing.db, found, version, today);
    if (numbers.includes(found.number)) continue;
    const content = { period: version.period, version: version.version };
    await addStep(writing, found.id, { step: 'published', day, content });
    numbers.push(found.number);
  }
  return numbers;
}

function itemOf({ content }: Version): DisclosedItem | undefined {
  return content.items.find(({ code }) => code === onDemand);
}

/** Demands on a sheet that has the text of what was asked for as well. */
function toldOn(item: DisclosedItem | undefined): string[] {
  return item === undefined || item.under.length === 0 ? [] : item.rows.map(({ number }) => String(number));
}

/** Demands that stand on a sheet without a word of what was asked for. */
export function untoldOn(items: readonly DisclosedItem[]): string[] {
  const item = items.find(({ code }) => code === onDemand);
  return item === undefined || item.under.length > 0 ? [] : item.rows.map(({ number }) => String(number));
}

/** A place whose list has no item for it tells it under another, which the program cannot see. */
async function refuseUntold(
  db: Database,
  demand: Awaited<ReturnType<typeof findProceeding<Demand>>>,
  version: Version,
  today: Day,
): Promise<void> {
  const { number, title, facts, voided } = demand;
  const list = (await loadRulebook(db)).find('disclosure.items', periodByCode(version.period).to)?.value.items;
  if (list?.some(({ code }) => code === onDemand) !== true) return;
  const item = itemOf(version);
  if (toldOn(item).includes(number)) return;
  const sheet = `${periodByCode(version.period).words}的公开表（第${version.version}版）`;
  const isOn = item?.rows.some((row) => row.number === number) === true;
  const next = voided === null && facts.must ? await nextSheetOf(db, demand, today) : undefined;
  const period = isOn ? version.period : next?.period.period;
  throw new Refusal(
    'usage',
    'not_on_sheet',
    isOn ? `${sheet}只有${number}（${title}）的题目，没有内容。` : `${sheet}没有${number}（${title}）。`,
    {
      hint:
        period === undefined
          ? '见 jwh disclose demands；去掉 --demand 再打。没有写入任何内容。'
          : `登记内容：jwh disclose item set ${onDemand} 内容 --period ${period}；再${isOn || period === version.period ? '更正' : '定稿'}：jwh disclose ${isOn || period === version.period ? `correct ${period} --reason 理由` : `prepare ${period}`}。没有写入任何内容。`,
    },
  );
}
