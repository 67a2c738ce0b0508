import { Refusal } from '../base/refusal.ts';
import { type FoundLeak, leaksOf, leakWords, type Watch, watched } from '../command/posted/leaks.ts';
import { readOnFile } from '../command/posted/on_file.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { chosen } from '../rules/reading.ts';
import type { CellValue } from '../sheet/sheet.ts';
import { readPosts } from '../staff/store.ts';
import type { Change } from './frozen.ts';
import { itemLeaks } from './item_leaks.ts';
import { publisher } from './names.ts';
import { boardTelephone } from './telephone.ts';
import type { Version } from './version_store.ts';

/**
 * A stored version as it may be shown: whoever came on file since it was frozen is masked too. What no mask can hide is
 * told beside it.
 */
export async function publicVersion(
  db: Database,
  version: Version,
): Promise<{ version: Version; leaks: readonly FoundLeak[] }> {
  const posts = await readPosts(db);
  const { day, reason, content } = version;
  const fullNames = chosen('D-133', content.choices) === 'b';
  const onFile = await readOnFile(db, day, posts);
  const watch = watched(publisher(onFile, new Map(), fullNames), onFile);
  const { publish, leakOf } = watch;
  const cell = (value: CellValue) => (typeof value === 'string' && !fullNames ? publish(value) : value);
  const items = content.items.map((item) => ({
    ...item,
    lines: item.lines.map(publish),
    under: item.under.map(publish),
    columns: item.columns.map((column) => ({ ...column, label: publish(column.label) })),
    rows: item.rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, cell(value)]))),
  }));
  const beside = content.accounts.others && (await import('./apart_told.ts')).shownApart(content.accounts, watch);
  const leaks = [
    ...itemLeaks(items, watch),
    ...(beside?.leaks ?? []),
    ...leaksOf({ lines: reason === null ? [] : [reason], columns: [], rows: [] }, leakOf).map(({ leak }) => ({
      where: '更正的理由',
      leak,
    })),
  ];
  const categories = content.accounts.categories.map((one) => ({
    ...one,
    category: one.category && publish(one.category),
  }));
  const accounts = { ...content.accounts, categories, ...beside?.apart };
  const changes = content.changes.map((one) => publicChange(one, watch));
  const telephone = await boardTelephone(db, await loadRulebook(db), content.to);
  const shown = { ...content, items, accounts, changes, telephone };
  return { version: { ...version, reason: reason && publish(reason), content: shown }, leaks };
}

const unprinted = '（原文有不得公开的内容，不再印出）';

/** What was taken out of the sheet is not printed once more beside it. */
function publicChange({ where, before, after, ...change }: Change, { publish, leakOf }: Watch): Change {
  const shown = (text: string | null) => {
    if (text === null) return null;
    const words = publish(text);
    return leakOf(words) === null ? words : unprinted;
  };
  const row = where.startsWith('行：') ? `行：${shown(where.slice(2))}` : where;
  return { ...change, where: row, before: shown(before), after: shown(after) };
}

/** @throws Refusal kind `forbidden` where a version tells what may not go out. */
export function refuseLeakingVersion({ period, version }: Version, leaks: readonly FoundLeak[]): void {
  if (leaks.length === 0) return;
  throw new Refusal('forbidden', 'private_data', `第${version}版${leakWords(leaks)}，不得公开。`, {
    hint: `先改记录，再更正：jwh disclose correct ${period} --reason 理由`,
  });
}
